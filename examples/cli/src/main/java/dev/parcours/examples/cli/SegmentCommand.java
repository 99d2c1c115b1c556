package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentCounts;
import dev.parcours.segmentation.SegmentRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code parcours segment}. */
@Command(
        name = "segment",
        description = {
            "Says which segments each customer is in at an instant.",
            "",
            "Writes membership.csv (customer,segment,valid_until): a line for each segment that a customer is in, and"
                    + " the instant at which time alone changes that, empty if it never will.",
            "",
            "With --explain it also writes explanations.jsonl: a line of JSON for each customer and segment, in or out, with"
                    + " the answer (true, false or unknown), why, and what would change it where that is known, without"
                    + " values of the customer's attributes.",
            "With --sizes it also writes sizes.csv (segment,customers,of,share,share_low,share_high; the last two are the 95 %%"
                    + " interval of the share if these customers are a random sample of all) and overlap.csv"
                    + " (segment,other,customers,share_of_segment,share_of_other; pairs that have a customer in common).",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class SegmentCommand implements Callable<Integer> {

    @Mixin
    private SegmentInput input;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Option(names = "--explain", description = "Also write why each customer is in each segment, or is not.")
    private boolean isExplained;

    @Option(names = "--sizes", description = "Also write how large segments are, and what they have in common.")
    private boolean isCounted;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the explanations, en or fr; by default ${DEFAULT-VALUE}.")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputFolder folder = OutputFolder.of(out);
        input.read(spec.commandLine().getErr());
        CsvTable table = new CsvTable("customer", "segment", "valid_until");
        ExplanationLines explanations = new ExplanationLines(language.locale());
        SegmentCounts counts = SegmentCounts.of(input.engine());
        long memberships = 0;
        for (Customer customer : input.customers()) {
            Memberships answer = input.evaluate(customer);
            List<Segment> in = answer.in();
            for (Segment segment : in) {
                table.add(customer.id(), segment.id(), until(answer, segment));
            }
            memberships += in.size();
            counts.add(answer);
            if (isExplained) {
                explain(answer, explanations);
            }
        }
        folder.add("membership.csv", table);
        if (isExplained) {
            folder.add("explanations.jsonl", explanations.text());
        }
        if (isCounted) {
            SegmentSizes sizes = new SegmentSizes(input.engine(), counts);
            folder.add("sizes.csv", sizes.sizes());
            folder.add("overlap.csv", sizes.overlaps());
        }
        folder.write();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d memberships of %,d customers in %,d segments; written to %s%n",
                        memberships,
                        input.customers().size(),
                        input.engine().rules().size(),
                        out);
        return 0;
    }

    private static String until(Memberships answer, Segment segment) {
        return answer.validUntil(segment).map(Instant::toString).orElse("");
    }

    private void explain(Memberships answer, ExplanationLines explanations) throws IOException {
        for (SegmentRule rule : input.engine().rules()) {
            explanations.add(answer, rule.segment(), answer.validUntil(rule.segment()));
        }
    }
}
