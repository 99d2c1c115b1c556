package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Memberships;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class SegmentCommand implements Callable<Integer> {

    @Mixin
    private SegmentInput input;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputFolder folder = OutputFolder.of(out);
        input.read(spec.commandLine().getErr());
        CsvTable table = new CsvTable("customer", "segment", "valid_until");
        long memberships = 0;
        for (Customer customer : input.customers()) {
            Memberships answer = input.evaluate(customer);
            for (Segment segment : answer.in()) {
                String until = answer.validUntil(segment).map(Instant::toString).orElse("");
                table.add(customer.id(), segment.id(), until);
                memberships++;
            }
        }
        folder.add("membership.csv", table);
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
}
