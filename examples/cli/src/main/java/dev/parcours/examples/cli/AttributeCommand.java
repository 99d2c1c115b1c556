package dev.parcours.examples.cli;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.Bootstrap;
import dev.parcours.attribution.ChannelCosts;
import dev.parcours.attribution.CreditIntervals;
import dev.parcours.attribution.HazardAttribution;
import dev.parcours.attribution.ModelComparison;
import dev.parcours.attribution.TimeDecayAttribution;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.examples.cli.OptionValues.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code parcours attribute}. */
@Command(
        name = "attribute",
        description = {
            "Shares conversions out among the channels that customers met before, on counted paths or on events.",
            "",
            "Writes attribution.csv (model,channel,conversions,value,removal_effect); a field is empty where the model"
                    + " has no such figure. With --confidence it adds low,high, with --costs cost,cpa,roas,roi, with"
                    + " --money minor_units. Attribution shares credit out; it does not say what caused a conversion.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class AttributeCommand implements Callable<Integer> {

    @Mixin
    private PathInput input;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL,...",
            description = {
                "One, or several with commas between them: first, last, last-non-direct, linear, linear-unique, position,"
                        + " j, inverse-j, w, full-path, participation, time-decay:7d, markov:1, shapley, shapley-ordered,"
                        + " shapley-rate, leave-one-out, shao-li, hazard, logistic.",
                "position:0.3:0.3 has other shares for the first and the last touch, markov:2 another order.",
                "time-decay and hazard need the time of each touch, which paths that were counted do not have."
            })
    private Names models;

    @Option(
            names = "--no-null",
            description = "Takes the paths as if none had ended without a conversion, as data without them have it.")
    private boolean noNull;

    @Option(
            names = "--money",
            paramLabel = "CODE",
            description = "The currency of the values, such as EUR: they are shared out to the cent.")
    private @Nullable Currency money;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Adds intervals of the conversions, low and high, at a level such as 0.95.")
    private @Nullable Double confidence;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --confidence, how often the paths are resampled. By default ${DEFAULT-VALUE}.")
    private int resamples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "With --confidence, what the resamples are drawn with. By default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "What channels cost: columns channel and cost, or channel and cost_per_touch.")
    private @Nullable Path costs;

    @Option(
            names = "--journeys",
            description =
                    "Writes journey-credits.csv (journey,touch,channel,model,credit,value): what each touch of the"
                            + " journeys that converted earned. Credit that belongs to no journey is under (no journey).")
    private boolean journeys;

    @Option(
            names = "--compare",
            description = "Writes comparison.csv, the conversions of each channel by model and how far its shares lie"
                    + " apart, and disagreement.csv, which part of the conversions changes hands between two models.")
    private boolean compare;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Collection<AttributionModel> calculators = calculators();
        Bootstrap bootstrap = bootstrap();
        new IdleOptions(spec).say(bootstrap == null, "without --confidence", "--resamples", "--seed");
        OutputFolder folder = OutputFolder.of(out);
        ConversionPaths paths = paths();
        ChannelCosts spent = costs == null ? null : readCosts(costs, paths);

        List<AttributionReport> reports = new ArrayList<>();
        List<CreditIntervals> intervals = new ArrayList<>();
        for (AttributionModel model : calculators) {
            reports.add(checked(() -> model.attribute(paths)));
            if (bootstrap != null) {
                intervals.add(checked(() -> bootstrap.intervals(model, paths)));
            }
        }
        folder.add("attribution.csv", AttributionTables.credits(reports, bootstrap == null ? null : intervals, spent));
        if (journeys) {
            folder.add("journey-credits.csv", AttributionTables.journeys(reports));
        }
        if (compare) {
            ModelComparison comparison = ModelComparison.of(reports);
            folder.add("comparison.csv", AttributionTables.comparison(comparison));
            folder.add("disagreement.csv", AttributionTables.disagreement(comparison));
        }
        folder.write();
        say(reports.get(0));
        return 0;
    }

    private void say(AttributionReport report) {
        ConversionPaths paths = report.paths();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s conversions worth %s on %,d paths of %,d channels%s; written to %s%n",
                        Numbers.fifteenDigits(report.conversions()),
                        plain(report),
                        paths.size(),
                        paths.channels().size(),
                        report.unattributedConversions() > 0
                                ? ", " + Numbers.fifteenDigits(report.unattributedConversions()) + " without a touch"
                                : "",
                        out);
    }

    private static String plain(AttributionReport report) {
        return report.value().signum() == 0
                ? "0"
                : report.value().stripTrailingZeros().toPlainString();
    }

    private ConversionPaths paths() throws IOException {
        ConversionPaths read = input.read(spec);
        ConversionPaths taken = noNull ? read.withoutNonConversions() : read;
        Currency currency = money;
        return currency == null ? taken : checked(() -> taken.withCurrency(currency));
    }

    private ChannelCosts readCosts(Path file, ConversionPaths paths) throws IOException {
        return CostsFile.costs(
                input.records()
                        .read(
                                file,
                                new CostsFile(paths.currency()),
                                spec.commandLine().getErr())
                        .accepted(),
                paths);
    }

    private interface Calculation<T> {
        T get();
    }

    /** What the library refuses here is for reasons of the file. */
    private <T> T checked(Calculation<T> calculation) {
        try {
            return calculation.get();
        } catch (IllegalArgumentException e) {
            throw new BadInputException(input.file(spec) + ": " + e.getMessage());
        }
    }

    private @Nullable Bootstrap bootstrap() {
        if (confidence == null) {
            return null;
        }
        try {
            return Bootstrap.of(resamples, seed).withLevel(confidence);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    /** The models in the order named, each once. */
    private Collection<AttributionModel> calculators() {
        Map<String, AttributionModel> calculators = new LinkedHashMap<>();
        for (String name : models.list()) {
            AttributionModel model = calculator(name);
            calculators.putIfAbsent(model.name(), model);
        }
        return calculators.values();
    }

    private AttributionModel calculator(String name) {
        AttributionModel model;
        try {
            model = AttributionModel.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        boolean needsTimes = model instanceof TimeDecayAttribution || model instanceof HazardAttribution;
        if (needsTimes && !input.hasTimes()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the model %s needs the time of each touch, which paths that were counted do not have; leave it out"
                            .formatted(model.name()));
        }
        return model;
    }
}
