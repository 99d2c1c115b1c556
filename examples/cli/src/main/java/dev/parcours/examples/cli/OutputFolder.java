package dev.parcours.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a command writes: all of them, once all are complete, or none. */
final class OutputFolder {

    private final Path folder;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns a folder that is there or can be made, so that long work for a wrong one is not begun. */
    static OutputFolder of(Path folder) {
        for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new BadInputException(
                        path.endsWith(folder)
                                ? folder + ": is a file; name a folder to write into"
                                : folder + ": cannot be made, for " + path + " is a file; name another folder");
            }
        }
        return new OutputFolder(folder);
    }

    void add(String name, String text) {
        texts.put(name, text);
    }

    void add(String name, CsvTable table) {
        add(name, table.text());
    }

    /** Writes the files; those of the same names that were there before are replaced. */
    void write() {
        for (String name : texts.keySet()) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new BadInputException(
                        folder.resolve(name) + ": is a folder where a file is to be written; move it away");
            }
        }
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            writeAll();
        } catch (IOException e) {
            throw new BadInputException(
                    folder + ": cannot be written into (" + FileProblems.reason(e) + "); name another folder");
        }
    }

    private void writeAll() throws IOException {
        Path draft = Files.createTempDirectory(folder, ".parcours-");
        try {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                Files.write(draft.resolve(entry.getKey()), entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (String name : texts.keySet()) {
                Files.move(draft.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (String name : texts.keySet()) {
                Files.deleteIfExists(draft.resolve(name));
            }
            Files.delete(draft);
        }
    }
}
