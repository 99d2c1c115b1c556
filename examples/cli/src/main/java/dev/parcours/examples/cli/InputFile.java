package dev.parcours.examples.cli;

import dev.parcours.core.ingest.MalformedSourceException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that the user names, so that whatever goes wrong is told with the name of the file. */
final class InputFile {

    private InputFile() {}

    /** What is done with a file. */
    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    static <T> T read(Path file, Reading<T> reading) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + ": is a folder; name a file");
        }
        try {
            return reading.read(file);
        } catch (FileSystemException e) {
            throw e;
        } catch (MalformedSourceException e) {
            String withoutName =
                    String.valueOf(e.getMessage()).substring(e.source().length());
            throw new BadInputException(file + withoutName);
        } catch (IOException e) {
            throw new BadInputException(file + ": cannot be read (" + e.getMessage() + "); make the file again");
        }
    }
}
