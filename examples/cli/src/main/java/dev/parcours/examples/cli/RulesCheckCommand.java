package dev.parcours.examples.cli;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.check.ConditionPlace;
import dev.parcours.segmentation.check.RuleFinding;
import dev.parcours.segmentation.check.RuleReview;
import dev.parcours.segmentation.check.Undecided;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parcours rules check}. */
@Command(
        name = "check",
        description = {
            "Finds what is wrong or noteworthy in the rules of segments, without any customer.",
            "",
            "Prints a line for each finding, which is proved, and for each segment of which more may hold than could be"
                    + " decided; of each kind the first 100. never_true, always_true, unreachable and same are mistakes;"
                    + " contained and disjoint need not be.",
            "",
            "With --out also writes all of them to findings.csv (kind,segment,other,conditions) and undecided.csv"
                    + " (reason,segment,conditions).",
            "",
            "Exit codes: 0 no mistake found, 1 bad input, 2 bad usage, 3 at least one mistake.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class RulesCheckCommand implements Callable<Integer> {

    private static final int MISTAKES = 3;

    /** Of a kind, more lines than these are not read on a console. */
    private static final int MOST_LINES = 100;

    @Parameters(paramLabel = "FILE", description = "The rules of the segments, in JSON.")
    private Path file;

    @Mixin
    private JourneyOptions journeys;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the findings, en or fr; by default ${DEFAULT-VALUE}.")
    private Language language;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write into.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        @Nullable OutputFolder folder = out == null ? null : OutputFolder.of(out);
        SegmentationEngine engine = journeys.readRules(file);
        RuleReview review = RuleReview.of(engine);
        if (folder != null) {
            write(review, folder);
        }
        print(review, engine.rules().size());
        boolean hasMistake =
                review.findings().stream().anyMatch(finding -> finding.kind().isMistake());
        return hasMistake ? MISTAKES : 0;
    }

    private void print(RuleReview review, int segments) {
        PrintWriter console = spec.commandLine().getOut();
        Locale locale = language.locale();
        Map<Enum<?>, List<RuleFinding>> findings = review.findings().stream()
                .collect(Collectors.groupingBy(RuleFinding::kind, LinkedHashMap::new, Collectors.toList()));
        findings.forEach((kind, found) -> print(code(kind), found, finding -> finding.sentence(locale)));
        Map<Enum<?>, List<Undecided>> undecided = review.undecided().stream()
                .collect(Collectors.groupingBy(Undecided::reason, LinkedHashMap::new, Collectors.toList()));
        undecided.values().forEach(ones -> print("undecided", ones, one -> one.sentence(locale)));
        long mistakes = review.findings().stream()
                .filter(finding -> finding.kind().isMistake())
                .count();
        console.printf(
                Locale.ROOT,
                "%,d findings in %,d segments, of which %,d are mistakes; %,d undecided%s%n",
                review.findings().size(),
                segments,
                mistakes,
                review.undecided().size(),
                out == null ? "" : "; written to " + out);
    }

    private <T> void print(String what, List<T> all, Function<T, String> sentence) {
        PrintWriter console = spec.commandLine().getOut();
        all.stream().limit(MOST_LINES).forEach(one -> console.println(what + ": " + sentence.apply(one)));
        if (all.size() > MOST_LINES) {
            console.printf(
                    Locale.ROOT,
                    "%s: %,d more like these%s%n",
                    what,
                    all.size() - MOST_LINES,
                    out == null ? "; list them with --out DIR" : "");
        }
    }

    private static void write(RuleReview review, OutputFolder folder) {
        CsvTable findings = new CsvTable("kind", "segment", "other", "conditions");
        for (RuleFinding finding : review.findings()) {
            findings.add(
                    code(finding.kind()),
                    finding.segment().id(),
                    finding.other().map(Segment::id).orElse(""),
                    places(finding.conditions()));
        }
        CsvTable undecided = new CsvTable("reason", "segment", "conditions");
        for (Undecided one : review.undecided()) {
            undecided.add(code(one.reason()), one.segment().id(), places(one.conditions()));
        }
        folder.add("findings.csv", findings);
        folder.add("undecided.csv", undecided);
        folder.write();
    }

    private static String places(List<ConditionPlace> places) {
        return places.stream().map(ConditionPlace::toString).collect(Collectors.joining("; "));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
