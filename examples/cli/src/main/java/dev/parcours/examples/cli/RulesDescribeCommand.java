package dev.parcours.examples.cli;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parcours rules describe}. */
@Command(
        name = "describe",
        description = {"Says in words whom each segment asks for.", ""})
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class RulesDescribeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The rules of the segments, in JSON.")
    private Path file;

    @Mixin
    private JourneyOptions journeys;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the sentences, en or fr; by default ${DEFAULT-VALUE}.")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Locale locale = language.locale();
        String between = "";
        for (SegmentRule rule : journeys.readRules(file).rules()) {
            Segment segment = rule.segment();
            out.printf(
                    Locale.ROOT,
                    "%s%s / %s%n",
                    between,
                    segment.id(),
                    segment.label().forLocale(locale));
            out.println(rule.sentence(locale));
            between = System.lineSeparator();
        }
        return 0;
    }
}
