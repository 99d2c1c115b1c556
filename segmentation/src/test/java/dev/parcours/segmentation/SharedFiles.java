package dev.parcours.segmentation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data beside the project, which some tests read in place. */
public final class SharedFiles {

    private SharedFiles() {}

    /** Returns a file of the shared data; where that folder is absent, the test that asks is skipped and says so. */
    public static Path data(String name) {
        Path shared = Path.of(System.getProperty("parcours.shared", "../shared"));
        assumeTrue(Files.isDirectory(shared), "skipped: needs the folder of shared data beside the project");
        return shared.resolve("data").resolve(name);
    }
}
