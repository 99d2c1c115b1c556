package dev.parcours.examples.quickstart;

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

    /** Runs the main job and prints its report. */
    public static void main(String[] args) throws IOException {
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
        if (args.length == 2) {
            run(Path.of(args[1]), Path.of(args[0]), Optional.empty(), Locale.ENGLISH, out);
        } else if (args.length == 1) {
            demo(Path.of(args[0]), Locale.ENGLISH, out);
        } else {
            out.println("usage: Quickstart OUT [FOLDER]");
        }
    }

    /** Writes the made-up shop's files into a folder and runs the main job on them. */
    public static void demo(Path folder, Locale locale, PrintWriter out) throws IOException {
        Shop shop = MadeUpShop.write(folder);
        run(folder, folder, Optional.of(shop.truth()), locale, out);
    }

    /** Runs the main job on a shop's files. */
    public static void run(Path folder, Path outFolder, Optional<Truth> truth, Locale locale, PrintWriter out)
            throws IOException {
        MainJob job = MainJob.run(ShopFolder.read(folder));
        TextReport.print(job, truth, out);
        Path page = outFolder.resolve(PAGE);
        Files.createDirectories(outFolder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlMapWriter.inLocale(locale).write(job.evidence(), bytes);
        Files.write(page, bytes.toByteArray());
        out.println("JOURNEY MAP  open in a browser: " + page.toAbsolutePath().normalize());
    }
}
