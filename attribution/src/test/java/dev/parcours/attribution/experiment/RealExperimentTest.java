package dev.parcours.attribution.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** An experiment in a shop: did more customers pay, and what did each spend? Figures are worked out twice. */
class RealExperimentTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final class Customer {
        private String variant = "";
        private double spent;
        private int payments;
    }

    private static Map<String, List<Customer>> customers() throws IOException {
        Path file = Path.of(
                System.getProperty("parcours.shared", ""), "data/retentioneering_simple_shop/ab_test_demo.csv.gz");
        assumeTrue(Files.exists(file), "the shared data are absent");
        Map<String, Customer> customers = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(fields -> {
                Customer customer = customers.computeIfAbsent(fields[0], id -> new Customer());
                customer.variant = fields[3];
                if (fields[1].equals("payment_done")) {
                    customer.payments++;
                    customer.spent += fields[4].isEmpty() ? 0 : Double.parseDouble(fields[4]);
                }
            });
        }
        return customers.values().stream().collect(Collectors.groupingBy(customer -> customer.variant));
    }

    private static double[] spent(List<Customer> customers) {
        return customers.stream().mapToDouble(customer -> customer.spent).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squaredError(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean(values)) * (value - mean(values));
        }
        return squares / (values.length - 1) / values.length;
    }

    @Test
    void analyze_realRun_agreesWithTheFormulas() throws IOException {
        Map<String, List<Customer>> customers = customers();
        Experiment experiment = Experiment.builder("shop")
                .variant("control", 1)
                .variant("test", 1)
                .build();
        ExperimentCounts counts = ExperimentCounts.of(experiment);
        for (String variant : experiment.variants()) {
            customers
                    .getOrDefault(variant, List.of())
                    .forEach(customer -> counts.add(
                            variant, Outcome.of(customer.payments > 0).withValue(customer.spent)));
        }
        ExperimentReport report = ExperimentAnalysis.withDefaults().analyze(counts);
        Comparison comparison = report.comparison("test");

        assertThat(comparison.controlCustomers()).isEqualTo(573);
        assertThat(comparison.variantCustomers()).isEqualTo(554);
        assertThat(counts.conversions("control")).isEqualTo(85);
        assertThat(counts.conversions("test")).isEqualTo(126);
        checkConversion(comparison.conversion().orElseThrow(), counts);
        checkValue(
                comparison.value().orElseThrow(),
                spent(customers.getOrDefault("control", List.of())),
                spent(customers.getOrDefault("test", List.of())));
        assertThat(report.sampleRatio().orElseThrow().isMismatch()).isFalse();
        assertThat(report.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "test converts 7.91 points more than control (95 % interval 3.35 to 12.5). test brings 58.4 more"
                                + " per customer than control (95 % interval 19.3 to 97.5).");
    }

    private static void checkConversion(Effect effect, ExperimentCounts counts) {
        double control = counts.conversions("control") / 573.0;
        double test = counts.conversions("test") / 554.0;
        double pooled = (counts.conversions("control") + counts.conversions("test")) / 1127.0;
        double z = (test - control) / Math.sqrt(pooled * (1 - pooled) * (1 / 573.0 + 1 / 554.0));

        assertThat(effect.difference()).isCloseTo(test - control, EXACT);
        assertThat(effect.pValue()).isCloseTo(2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)), EXACT);
    }

    private static void checkValue(Effect effect, double[] control, double[] test) {
        double error = Math.sqrt(squaredError(control) + squaredError(test));

        assertThat(effect.difference()).isCloseTo(mean(test) - mean(control), EXACT);
        // So many customers that the t distribution is almost normal.
        assertThat(effect.interval().upper() - effect.interval().lower())
                .isCloseTo(2 * 1.959964 * error, within(0.01 * error));
    }
}
