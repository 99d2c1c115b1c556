package dev.parcours.attribution.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.NoCredit;
import dev.parcours.attribution.path.PathCounts;
import dev.parcours.core.Dimension;
import dev.parcours.core.json.JsonFormatException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCountsJsonTest {

    private static final String JSON = """
            {
              "parcoursPathCounts": 1,
              "dimensions": [
                "campaign",
                "device"
              ],
              "currency": "EUR",
              "conventions": {
                "lookback": "PT720H"
              },
              "channels": [
                "email",
                "search"
              ],
              "leftOut": {
                "outside_lookback": 12
              },
              "paths": [
                {
                  "touches": "",
                  "conversions": 0.0,
                  "minorUnits": 0,
                  "nonConversions": 0.5,
                  "additions": 1
                },
                {
                  "touches": "1 0 0",
                  "conversions": 2.0,
                  "minorUnits": 9980,
                  "nonConversions": 0.0,
                  "additions": 2
                }
              ]
            }
            """;

    private static ConversionPath bought() {
        return ConversionPath.builder("1")
                .touch("search")
                .touch("email")
                .touch("email")
                .conversions(1)
                .value(new BigDecimal("49.90"))
                .build();
    }

    private static PathCounts counts() {
        PathCounts counts = PathCounts.in(Currency.getInstance("EUR"))
                .withDimensions(Dimension.CAMPAIGN, Dimension.DEVICE)
                .withConventions(Map.of("lookback", "PT720H"));
        counts.add(bought());
        counts.add(bought());
        counts.add(ConversionPath.builder("2").nonConversions(0.5).build());
        counts.addLeftOut(NoCredit.OUTSIDE_LOOKBACK, 12);
        return counts;
    }

    @Test
    void write_counts_isTheDocumentedForm() {
        assertThat(PathCountsJson.write(counts())).isEqualTo(JSON);
    }

    @Test
    void read_whatWasWritten_countsOnAsBefore() {
        PathCounts read = PathCountsJson.read(JSON);
        assertThat(PathCountsJson.write(read)).isEqualTo(JSON);
        read.remove(bought());
        PathCounts once = counts();
        once.remove(bought());
        assertThat(PathCountsJson.write(read)).isEqualTo(PathCountsJson.write(once));
        read.merge(counts());
        once.merge(counts());
        assertThat(PathCountsJson.write(read)).isEqualTo(PathCountsJson.write(once));
    }

    // Of 0.1 + 0.2 - 0.1 - 0.2 a trace stays, and 1e15 + 0.125 has no room for a conversion of 1e-15.
    @Test
    void read_moreOrLessThanOnePathMayHave_isWhatWasWritten() {
        PathCounts counts = PathCounts.in(Currency.getInstance("EUR"));
        ConversionPath most = path("a", ConversionPath.MAX_COUNT, "1000.00", ConversionPath.MAX_COUNT);
        counts.add(most);
        counts.merge(counts);
        List.of(path("b", 0.1, "0", 0.1), path("b", 0.2, "0", 0.2), path("b", 0, "0", 1))
                .forEach(counts::add);
        List.of(path("b", 0.1, "0", 0.1), path("b", 0.2, "0", 0.2)).forEach(counts::remove);
        counts.add(path("c", ConversionPath.MAX_COUNT, "0", 0));
        counts.add(path("c", ConversionPath.MIN_COUNT, "0.05", 0));
        counts.remove(path("c", ConversionPath.MAX_COUNT, "0", 0));
        String json = PathCountsJson.write(counts);
        PathCounts read = PathCountsJson.read(json);
        assertThat(PathCountsJson.write(read)).isEqualTo(json);
        assertThat(read.list()).isEqualTo(counts.list());
        assertThat(read.list().get(0).conversions()).isEqualTo(2e15);
        assertThat(read.list().get(1).conversions()).isBetween(1e-300, 1e-16);
        assertThat(read.list().get(2).conversions()).isEqualTo(1e-15);
        assertThat(PathCounts.of(read.paths()).paths().list())
                .isEqualTo(counts.paths().list());
    }

    private static ConversionPath path(String channel, double conversions, String value, double nonConversions) {
        return ConversionPath.builder("1")
                .touch(channel)
                .conversions(conversions)
                .value(new BigDecimal(value))
                .nonConversions(nonConversions)
                .build();
    }

    @Test
    void read_compressedFile_isWhatWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("counts.json.gz");
        PathCountsJson.write(counts(), file);
        assertThat(PathCountsJson.write(PathCountsJson.read(file))).isEqualTo(JSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "parcoursPathCounts": 1   | "parcoursPathCounts": 2      | version 2; this library reads version 1
            "1 0 0"                   | "1 2 0"                      | '2' is not the place of one of the 2 channels
            "1 0 0"                   | "1  0"                       | '' is not the place of one of the 2 channels
            "1 0 0"                   | "99999999999999999999"       | is not the place of one of the 2 channels
            "conversions": 2.0        | "conversions": -2.0          | conversions and non-conversions must be finite
            "conversions": 2.0        | "conversions": 0.0           | there is the value 9980 without a conversion
            "conversions": 2.0        | "conversions": 1e999         | conversions
            "minorUnits": 9980        | "minorUnits": -1             | a value must be at least 0
            "additions": 2            | "additions": 0               | a path must have been added at least once
            "EUR"                     | "EURO"                       | currency
            "campaign"                | "colour"                     | dimensions
            "device"                  | "device", "type"             | paths are on one dimension or on two different ones
            "device"                  | "campaign"                   | given [CAMPAIGN, CAMPAIGN]; name one or two, each
            "outside_lookback": 12    | "not_converted": 12          | NOT_CONVERTED does not keep a touch out of a path
            "outside_lookback": 12    | "outside_lookback": -1       | at least 0
            "channels"                | "channel"                    | channel
            """)
    void read_whatMakesNoSense_isRefused(String part, String replacement, String problem) {
        assertThat(JSON).contains(part);
        assertThatThrownBy(() -> PathCountsJson.read(JSON.replace(part, replacement)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining(problem);
    }
}
