package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code parcours explain}. */
@Command(
        name = "explain",
        description = {
            "Says why a customer is in a segment, or what is missing.",
            "",
            "valid_until is the instant at which time alone changes the answer, - if it never will.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private SegmentInput input;

    @Option(names = "--id", required = true, paramLabel = "CUSTOMER", description = "The customer's id.")
    private String id;

    @Option(names = "--segment", required = true, paramLabel = "SEGMENT", description = "The segment's id.")
    private String segmentId;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the answer, en or fr; by default ${DEFAULT-VALUE}.")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        input.read(spec.commandLine().getErr());
        Memberships memberships = input.evaluate(customer());
        Segment segment = segment();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s / %s%n", id, segment.label().forLocale(language.locale()));
        out.println(memberships.explain(segment).sentence(language.locale()));
        String until = memberships.validUntil(segment).map(Instant::toString).orElse("-");
        out.println("valid_until: " + until);
        return 0;
    }

    private Customer customer() {
        return input.customers().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "there is no customer '" + id + "' in the files; write the id as the files do"));
    }

    private Segment segment() {
        List<Segment> segments =
                input.engine().rules().stream().map(SegmentRule::segment).toList();
        return segments.stream()
                .filter(segment -> segment.id().equals(segmentId))
                .findFirst()
                .orElseThrow(() -> new BadInputException("there is no segment '%s'; the segments are %s"
                        .formatted(segmentId, segments.stream().map(Segment::id).toList())));
    }
}
