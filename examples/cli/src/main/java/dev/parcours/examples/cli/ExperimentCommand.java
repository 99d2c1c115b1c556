package dev.parcours.examples.cli;

import dev.parcours.attribution.experiment.Comparison;
import dev.parcours.attribution.experiment.Correction;
import dev.parcours.attribution.experiment.Effect;
import dev.parcours.attribution.experiment.Experiment;
import dev.parcours.attribution.experiment.ExperimentAnalysis;
import dev.parcours.attribution.experiment.ExperimentCounts;
import dev.parcours.attribution.experiment.ExperimentReport;
import dev.parcours.core.ConfidenceInterval;
import dev.parcours.examples.cli.ObservationMapping.Columns;
import dev.parcours.examples.cli.OptionValues.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parcours experiment}. */
@Command(
        name = "experiment",
        description = {
            "Compares the variants of an A/B test or a hold-out: what the change has caused, and how surely.",
            "",
            "Writes experiment.csv: for each variant and measure (conversion, value) the customers, the figures of"
                    + " control and variant, their difference with low,high, the same for as many looks as one likes"
                    + " (always_low,always_high), the relative lift, and p-values.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class ExperimentCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "One or several rows a customer; the values of a customer are added up.")
    private Path file;

    @Option(names = "--customer", required = true, paramLabel = "COL", description = "Column of the customer's id.")
    private String customer;

    @Option(names = "--variant", required = true, paramLabel = "COL", description = "Column of the variant.")
    private String variant;

    @Option(
            names = "--converted",
            paramLabel = "COL",
            description = "Column that says whether the customer converted: 1 or 0, yes or no.")
    private @Nullable String converted;

    @Option(names = "--event", paramLabel = "COL", description = "Column of what happened, with --conversion.")
    private @Nullable String event;

    @Option(names = "--conversion", paramLabel = "EVENT,...", description = "Which events are conversions.")
    private Names conversions = Names.NONE;

    @Option(
            names = "--value",
            paramLabel = "COL",
            description = "Column of a value to compare besides, such as money spent; empty is 0.")
    private @Nullable String value;

    @Option(
            names = "--covariate",
            paramLabel = "COL",
            description = "Column of what was known before and goes with the value; it makes the comparison sharper."
                    + " Rows without a number in it are rejected.")
    private @Nullable String covariate;

    @Option(
            names = "--variants",
            paramLabel = "NAME,...",
            description = "The variants to compare, where the column has others, too. By default all.")
    private Names variants = Names.NONE;

    @Option(
            names = "--control",
            paramLabel = "NAME",
            defaultValue = "control",
            description = "The variant that the others are compared with. By default ${DEFAULT-VALUE}.")
    private String control;

    @Option(
            names = "--weights",
            paramLabel = "NAME=W,...",
            description = "The planned shares of the variants, such as control=9,new=1. By default equal ones.")
    private Names weights = Names.NONE;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "The level of the intervals. By default ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(
            names = "--correction",
            paramLabel = "KIND",
            defaultValue = "holm",
            description = "How p-values are corrected for several variants: none, bonferroni, holm or"
                    + " benjamini-hochberg. By default ${DEFAULT-VALUE}.")
    private Correction correction;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of what is said: en or fr. By default ${DEFAULT-VALUE}.")
    private Language language;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Mixin
    private Records records;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        checkOptions();
        OutputFolder folder = OutputFolder.of(out);
        Participants participants = new Participants(
                records.read(
                                file,
                                new ObservationMapping(columns(), conversions.list()),
                                spec.commandLine().getErr())
                        .accepted(),
                variants.list(),
                value != null);
        ExperimentCounts counts = participants.count(experiment(participants.variants()));
        ExperimentReport report = analysis().analyze(counts);
        folder.add("experiment.csv", table(report));
        folder.write();
        say(participants, report);
        return 0;
    }

    private void checkOptions() {
        if ((converted == null) == (event == null)) {
            throw new ParameterException(
                    spec.commandLine(), "say with --converted, or with --event and --conversion, who converted");
        }
        if (event != null && conversions.list().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say with --conversion which events are conversions");
        }
        if (covariate != null && value == null) {
            throw new ParameterException(
                    spec.commandLine(), "a covariate goes with a value; name its column with --value");
        }
    }

    private Columns columns() {
        return new Columns(customer, variant, event, converted, value, covariate);
    }

    private Experiment experiment(Set<String> variants) {
        if (!variants.contains(control)) {
            throw new BadInputException(
                    "%s: has no variant '%s'; name one of %s with --control".formatted(file, control, variants));
        }
        try {
            Map<String, Double> planned = weights(variants);
            Experiment.Builder experiment =
                    Experiment.builder(file.getFileName().toString());
            experiment.variant(control, planned.getOrDefault(control, 1.0));
            planned.forEach((name, weight) -> {
                if (!name.equals(control)) {
                    experiment.variant(name, weight);
                }
            });
            return experiment.build();
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ": " + e.getMessage());
        }
    }

    private Map<String, Double> weights(Set<String> variants) {
        Map<String, Double> byVariant = new LinkedHashMap<>();
        variants.forEach(name -> byVariant.put(name, 1.0));
        for (String weight : weights.list()) {
            int equals = weight.lastIndexOf('=');
            String name = weight.substring(0, Math.max(equals, 0));
            if (byVariant.replace(name, number(weight.substring(equals + 1))) == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'%s' of --weights is not NAME=W with one of the variants %s".formatted(weight, variants));
            }
        }
        return byVariant;
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--weights': '%s' is not a number".formatted(text));
        }
    }

    private ExperimentAnalysis analysis() {
        try {
            return ExperimentAnalysis.withDefaults().withLevel(confidence).withCorrection(correction);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static CsvTable table(ExperimentReport report) {
        CsvTable table = new CsvTable(
                "variant",
                "measure",
                "control_customers",
                "variant_customers",
                "control",
                "value",
                "difference",
                "low",
                "high",
                "always_low",
                "always_high",
                "relative_lift",
                "relative_low",
                "relative_high",
                "p_value",
                "corrected_p_value",
                "verdict");
        for (Comparison comparison : report.comparisons()) {
            comparison.conversion().ifPresent(effect -> table.add(row(comparison, "conversion", effect)));
            comparison.value().ifPresent(effect -> table.add(row(comparison, "value", effect)));
        }
        return table;
    }

    private static Object[] row(Comparison comparison, String measure, Effect effect) {
        List<Object> row = new ArrayList<>(List.of(
                comparison.variant(),
                measure,
                comparison.controlCustomers(),
                comparison.variantCustomers(),
                effect.control(),
                effect.variant(),
                effect.difference(),
                effect.interval().lower(),
                effect.interval().upper()));
        addBounds(row, effect.alwaysValidInterval());
        row.add(effect.relativeLift());
        addBounds(row, effect.relativeInterval());
        row.add(Numbers.probability(effect.pValue()));
        row.add(Numbers.probability(effect.correctedPValue()));
        row.add(effect.verdict().name().toLowerCase(Locale.ROOT));
        return row.toArray();
    }

    private static void addBounds(List<Object> row, Optional<ConfidenceInterval> interval) {
        row.add(interval.isPresent() ? OptionalDouble.of(interval.get().lower()) : OptionalDouble.empty());
        row.add(interval.isPresent() ? OptionalDouble.of(interval.get().upper()) : OptionalDouble.empty());
    }

    private void say(Participants participants, ExperimentReport report) {
        if (participants.inOthers() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("parcours: %s customers of %s are in none of the variants %s and were not counted"
                            .formatted(participants.inOthers(), file, variants.list()));
        }
        if (participants.inSeveral() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("parcours: %s customers of %s are in more than one variant and were not counted"
                            .formatted(participants.inSeveral(), file));
        }
        spec.commandLine().getOut().println(report.sentence(language.locale()));
    }
}
