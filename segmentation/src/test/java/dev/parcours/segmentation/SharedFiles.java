package dev.parcours.segmentation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The real data beside the project, which some tests read in place. */
public final class SharedFiles {

    private SharedFiles() {}

    /** Returns a file of the shared data; where that folder is absent, the test that asks is skipped and says so. */
    public static Path data(String name) {
        Path shared = Path.of(System.getProperty("parcours.shared", "../shared"));
        assumeTrue(Files.isDirectory(shared), "skipped: needs the folder of shared data beside the project");
        return shared.resolve("data").resolve(name);
    }

    /** Returns the lines of a file of the shared data, unpacked if its name ends with {@code .gz}. */
    public static List<String> lines(String name) throws IOException {
        try (InputStream in = Files.newInputStream(data(name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
