package dev.parcours.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPathMapping;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.RecordReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;

/** The files that tests read. */
final class PathFiles {

    private PathFiles() {}

    /** The paths of a reference data set. */
    static ConversionPaths golden(String name) {
        return read(resource("/golden/" + name));
    }

    /** A table of reference figures, row by row. */
    static List<Row> table(String name) {
        List<Row> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(resource("/golden/" + name));
            List<String> header = fields(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), fields(line).get(i));
                }
                rows.add(new Row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }

    /** The 10,000 paths that come with the R package ChannelAttribution; the test is skipped if they are absent. */
    static ConversionPaths channelPaths() {
        return read(shared("data/channel_paths/channel_attribution_paths.csv.gz"));
    }

    /** The paths of 10,000 users over four campaigns; the test is skipped if they are absent. */
    static ConversionPaths clickPaths() {
        return read(shared("data/click_paths/paths.csv"));
    }

    /** A file of the shared data; the test is skipped if it is absent. */
    static Path shared(String name) {
        Path file = Path.of(System.getProperty("parcours.shared", ""), name);
        assumeTrue(Files.exists(file), "the shared data are absent");
        return file;
    }

    private static ConversionPaths read(Path file) {
        try {
            IngestResult<ConversionPath> read =
                    RecordReader.csv(ConversionPathMapping.withDefaults()).read(file);
            assertThat(read.report().rejected()).isZero();
            return ConversionPaths.of(read.accepted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            URL url = Objects.requireNonNull(PathFiles.class.getResource(name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of reference figures. */
    record Row(Map<String, String> fields) {

        String text(String column) {
            return Objects.requireNonNull(fields.get(column), column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** Reference figures are compared to 1e-9 of themselves. */
        Offset<Double> near(String column) {
            return within(1e-9 * number(column));
        }
    }
}
