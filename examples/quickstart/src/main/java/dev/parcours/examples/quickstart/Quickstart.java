package dev.parcours.examples.quickstart;

import dev.parcours.core.json.JsonFormatException;
import dev.parcours.core.render.HtmlMapWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs the main job: on the made-up shop, or on the files of a {@link ShopFolder}.
 *
 * <pre>{@code
 * Quickstart OUT            writes the made-up shop's files into the folder OUT, and the page of its map
 * Quickstart OUT FOLDER     reads a shop's files from FOLDER, and writes the page into OUT
 * }</pre>
 */
public final class Quickstart {

    private static final String PAGE = "journey-map.html";

    private Quickstart() {}

    /** Runs the main job and prints its report; if that fails, ends the process with an exit code that is not 0. */
    public static void main(String[] args) {
        int code = execute(writer(FileDescriptor.out), writer(FileDescriptor.err), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the main job; returns 0, or 1 for bad input, or 2 for bad usage, both said in one line. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        if (args.length == 0 || args.length > 2) {
            err.println("usage: Quickstart OUT [FOLDER]");
            return 2;
        }
        Path outFolder = Path.of(args[0]);
        try {
            if (args.length == 1) {
                demo(outFolder, Locale.ENGLISH, out);
            } else {
                run(Path.of(args[1]), outFolder, Optional.empty(), Locale.ENGLISH, out);
            }
            return 0;
        } catch (IOException | JsonFormatException | IllegalArgumentException e) {
            err.println("quickstart: " + e.getMessage());
            return 1;
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** Writes the made-up shop's files into a folder and runs the main job on them. */
    public static void demo(Path folder, Locale locale, PrintWriter out) throws IOException {
        Shop shop = MadeUpShop.write(folder, locale);
        run(folder, folder, Optional.of(shop.truth()), locale, out);
    }

    /** Runs the main job on a shop's files. */
    public static void run(Path folder, Path outFolder, Optional<Truth> truth, Locale locale, PrintWriter out)
            throws IOException {
        MainJob job = MainJob.run(ShopFolder.read(folder));
        TextReport.print(job, truth, out);
        Path page = outFolder.resolve(PAGE);
        if (!Files.isDirectory(outFolder)) {
            Files.createDirectories(outFolder);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlMapWriter.inLocale(locale).write(job.evidence(), bytes);
        Files.write(page, bytes.toByteArray());
        out.println("JOURNEY MAP  open in a browser: " + page.toAbsolutePath().normalize());
    }
}
