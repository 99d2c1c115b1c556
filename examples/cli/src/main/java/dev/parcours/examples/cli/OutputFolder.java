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

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    void add(String name, String text) {
        texts.put(name, text);
    }

    void add(String name, CsvTable table) {
        add(name, table.text());
    }

    /** Writes the files; those of the same names that were there before are replaced. */
    void write() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException(folder + ": is a file; name a folder to write into");
        }
        Files.createDirectories(folder);
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
