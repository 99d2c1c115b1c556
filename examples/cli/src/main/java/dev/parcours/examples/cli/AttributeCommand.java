package dev.parcours.examples.cli;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.ChannelCredit;
import dev.parcours.attribution.TimeDecayAttribution;
import dev.parcours.attribution.path.ConversionPath;
import dev.parcours.attribution.path.ConversionPathMapping;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.examples.cli.OptionValues.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parcours attribute}. */
@Command(
        name = "attribute",
        description = {
            "Shares conversions out among the channels of paths that were counted.",
            "",
            "Writes attribution.csv (model,channel,conversions,value,removal_effect); a field is empty where the model"
                    + " has no such figure. Attribution shares credit out; it does not say what caused a conversion.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class AttributeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATHS",
            description = "The paths. Columns path (channels with ' > ' between them), total_conversions,"
                    + " total_conversion_value and total_null.")
    private Path paths;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL,...",
            description = {
                "first, last, linear, position or markov:1, or several with commas between them.",
                "position:0.3:0.3 has other shares for the first and the last touch, markov:2 another order.",
                "time-decay needs the time of each touch, which paths that were counted do not have."
            })
    private Names models;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Mixin
    private Records records;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Collection<AttributionModel> calculators = calculators();
        OutputFolder folder = OutputFolder.of(out);
        List<ConversionPath> read = records.read(
                        paths,
                        ConversionPathMapping.withDefaults(),
                        spec.commandLine().getErr())
                .accepted();
        ConversionPaths conversionPaths = ConversionPaths.of(read);
        CsvTable table = new CsvTable("model", "channel", "conversions", "value", "removal_effect");
        for (AttributionModel model : calculators) {
            add(table, model, conversionPaths);
        }
        folder.add("attribution.csv", table);
        folder.write();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s conversions worth %s on %,d paths of %,d channels; written to %s%n",
                        Numbers.fifteenDigits(conversionPaths.conversions()),
                        conversionPaths.value().toPlainString(),
                        conversionPaths.size(),
                        conversionPaths.channels().size(),
                        out);
        return 0;
    }

    private void add(CsvTable table, AttributionModel model, ConversionPaths conversionPaths) {
        AttributionReport report;
        try {
            report = model.attribute(conversionPaths);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(paths + ": " + e.getMessage());
        }
        for (ChannelCredit credit : report.channels()) {
            table.add(model.name(), credit.channel(), credit.conversions(), credit.value(), credit.removalEffect());
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
        if (model instanceof TimeDecayAttribution) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the model time-decay needs the time of each touch, which paths that were counted do not have;"
                            + " leave it out");
        }
        return model;
    }
}
