package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on public data, where they are present, with figures that others published or worked out. */
class RealDataTest {

    @TempDir
    Path folder;

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("parcours.shared", "../../../shared"))
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    private List<NamedCsvRecord> result(String name) throws IOException {
        return read(folder.resolve("out").resolve(name));
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private void attribute(Path paths, String models) {
        Run run = Run.of("attribute", paths, "--model", models, "--out", folder.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    // The counts are those of the documentation of retentioneering 3.x.
    @Test
    void journeys_simpleShop_countsAsPublished() throws IOException {
        Run run = Run.of(
                "journeys",
                shared("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"),
                "--customer",
                "user_id",
                "--time",
                "timestamp",
                "--event",
                "event",
                "--zone",
                "UTC",
                "--funnel",
                "catalog,cart,payment_done",
                "--out",
                folder.resolve("out"));

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out").resolve("ingest.json"))
                .content()
                .contains("\"read\": 32283,", "\"accepted\": 32283,", "\"rejected\": 0,");
        assertThat(result("funnel.csv"))
                .extracting(level -> level.getField("reached"))
                .containsExactly("3611", "1924", "653");
        assertThat(folder.resolve("out").resolve("transitions.csv"))
                .content()
                .contains("\ncatalog,cart,1709\n", "\nmain,catalog,4064\n");
        assertThat(result("variants.csv")).hasSize(2028);
    }

    @Test
    void attribute_channelPaths_sumsHold() throws IOException {
        attribute(shared("data/channel_paths/channel_attribution_paths.csv.gz"), "first,last,linear,position,markov:1");

        Map<String, Double> conversions = new LinkedHashMap<>();
        Map<String, Double> values = new LinkedHashMap<>();
        for (NamedCsvRecord row : result("attribution.csv")) {
            conversions.merge(row.getField("model"), number(row, "conversions"), Double::sum);
            values.merge(row.getField("model"), number(row, "value"), Double::sum);
        }
        assertThat(conversions)
                .hasSize(5)
                .allSatisfy((model, sum) -> assertThat(sum).isEqualTo(19785, within(1e-6)));
        assertThat(values).allSatisfy((model, sum) -> assertThat(sum).isEqualTo(74802.97, within(0.005)));
        assertThat(row("markov:1", "alpha").getField("removal_effect")).startsWith("0.558399");
    }

    @ParameterizedTest
    @CsvSource({
        "tiny5_paths.csv, tiny5/heuristics_reference.csv, position, position_402040_conversions, position_402040_value",
        "synth2k/paths.csv, synth2k/heuristics_reference.csv, position, position_402040_conversions, position_402040_value",
        "synth2k/paths.csv, synth2k/ca_heuristic_models.csv, first, first_touch_conversions, first_touch_value",
        "synth2k/paths.csv, synth2k/ca_heuristic_models.csv, last, last_touch_conversions, last_touch_value",
        "synth2k/paths.csv, synth2k/ca_heuristic_models.csv, linear, linear_touch_conversions, linear_touch_value",
        "synth2k/paths.csv, synth2k/exact_markov_order1_loops_collapsed.csv, markov:1, total_conversions, total_conversion_value",
        "synth2k/paths.csv, synth2k/exact_markov_order2_loops_collapsed.csv, markov:2, total_conversions, total_conversion_value"
    })
    void attribute_goldenPaths_creditsAsWorkedOut(
            String paths, String golden, String model, String conversions, String value) throws IOException {
        List<NamedCsvRecord> expected = read(shared("golden/attribution/" + golden));

        attribute(shared("golden/attribution/" + paths), model);

        assertThat(result("attribution.csv")).hasSameSizeAs(expected);
        for (NamedCsvRecord line : expected) {
            NamedCsvRecord row = row(model, line.getField("channel_name"));
            assertSame(row, "conversions", number(line, conversions));
            assertSame(row, "value", number(line, value));
            if (model.startsWith("markov")) {
                assertSame(row, "removal_effect", number(line, "removal_effects_conversion"));
            }
        }
    }

    @Test
    void attribute_tinyGoldenPaths_markovAsWorkedOut() throws IOException {
        List<NamedCsvRecord> expected = read(shared("golden/attribution/tiny5_exact_markov.csv"));

        attribute(shared("golden/attribution/tiny5_paths.csv"), "markov:1,markov:2,markov:3");

        assertThat(result("attribution.csv")).hasSameSizeAs(expected);
        for (NamedCsvRecord line : expected) {
            NamedCsvRecord row = row("markov:" + line.getField("order"), line.getField("channel_name"));
            assertSame(row, "conversions", number(line, "total_conversions"));
            assertSame(row, "value", number(line, "total_conversion_value"));
            assertSame(row, "removal_effect", number(line, "removal_effects_conversion"));
        }
    }

    private NamedCsvRecord row(String model, String channel) throws IOException {
        return result("attribution.csv").stream()
                .filter(row -> row.getField("model").equals(model)
                        && row.getField("channel").equals(channel))
                .findFirst()
                .orElseThrow();
    }

    /** Within 1e-9, of what is larger than 1 relatively: both sides have 15 digits. */
    private static void assertSame(NamedCsvRecord row, String column, double expected) {
        assertThat(number(row, column)).as("%s", row).isEqualTo(expected, within(1e-9 * Math.max(1, expected)));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    @Test
    void journeys_touchpoints_accountsForEveryRow() {
        Run run = Run.of(
                "journeys",
                shared("data/mta_touchpoints/attribution_data.csv.gz"),
                "--customer",
                "customer_id",
                "--time",
                "time",
                "--event",
                "interaction",
                "--channel",
                "channel",
                "--value",
                "conversion_value",
                "--out",
                folder.resolve("out"));

        assertThat(run.out()).startsWith("62,483 events of 7,896 customers in 7,896 journeys");
        assertThat(folder.resolve("out").resolve("ingest.json"))
                .content()
                .contains("\"read\": 62483,", "\"accepted\": 62483,", "\"rejected\": 0,");
    }

    // Of the 86 samples, few have a time at all; the others must be counted as rejected.
    @Test
    void journeys_payloadSamples_accountsForEveryObject() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> samples = Files.list(shared("data/event_payload_samples/segment"))) {
            for (Path sample : samples.sorted().toList()) {
                all.append(Files.readString(sample));
            }
        }
        Path file = Files.writeString(folder.resolve("samples.json"), all);

        Run run = Run.of(
                "journeys",
                file,
                "--customer",
                "userId",
                "--time",
                "timestamp",
                "--event",
                "event",
                "--out",
                folder.resolve("out"));

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out").resolve("ingest.json"))
                .content()
                .contains("\"read\": 86,", "\"accepted\": 3,", "\"rejected\": 83,");
    }

    @Test
    void experiment_realRun_comparesWhoPaid() throws IOException {
        Run run = Run.of(
                "experiment",
                shared("data/retentioneering_simple_shop/ab_test_demo.csv.gz"),
                "--customer",
                "user_id",
                "--variant",
                "user_backet",
                "--variants",
                "control,test",
                "--event",
                "event",
                "--conversion",
                "payment_done",
                "--value",
                "transaction_value",
                "--locale",
                "fr",
                "--out",
                folder.resolve("out"));

        assertThat(run.err()).contains("2624 customers of").contains("are in none of the variants [control, test]");
        NamedCsvRecord row = result("experiment.csv").get(0);
        assertThat(row.getField("control_customers")).isEqualTo("573");
        assertThat(row.getField("variant_customers")).isEqualTo("554");
        // 85 of 573 and 126 of 554
        assertThat(row.getField("control")).isEqualTo("0.148342059336824");
        assertThat(row.getField("value")).isEqualTo("0.227436823104693");
    }
}
