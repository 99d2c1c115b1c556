package dev.parcours.examples.cli;

import dev.parcours.core.Channel;
import dev.parcours.core.Customer;
import dev.parcours.segmentation.moment.MomentAnswer;
import dev.parcours.segmentation.moment.MomentPlan;
import dev.parcours.segmentation.moment.MomentPlanner;
import dev.parcours.segmentation.moment.MomentReason;
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

/** The command {@code parcours moments}. */
@Command(
        name = "moments",
        description = {
            "Says which moments are due for each customer at an instant, and when the others fall due. Sends nothing.",
            "",
            "Writes moments.csv (customer,moment,due,channel,reason): a line for each customer and moment that there was"
                    + " an occasion for or will be; due is the instant asked for if a message is to be sent now, a later"
                    + " one if it waits, and empty if none is to be sent. Messages that were sent are events with the"
                    + " direction outbound and the moment as their campaign.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class MomentsCommand implements Callable<Integer> {

    @Mixin
    private MomentsInput input;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Spec
    private CommandSpec spec;

    private long due;
    private long later;

    @Override
    public Integer call() throws IOException {
        OutputFolder folder = OutputFolder.of(out);
        input.read(spec.commandLine().getErr());
        MomentPlanner planner = input.planner();
        CsvTable table = new CsvTable("customer", "moment", "due", "channel", "reason");
        for (Customer customer : input.customers()) {
            MomentPlan plan = planner.plan(customer, input.asOf());
            plan.answers().forEach(answer -> add(table, customer, answer));
        }
        folder.add("moments.csv", table);
        folder.write();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d messages due and %,d later, of %,d moments for %,d customers; written to %s%n",
                        due,
                        later,
                        planner.moments().size(),
                        input.customers().size(),
                        out);
        return 0;
    }

    private void add(CsvTable table, Customer customer, MomentAnswer answer) {
        if (answer.reason() == MomentReason.NO_OCCASION) {
            return;
        }
        switch (answer.status()) {
            case DUE -> due++;
            case LATER -> later++;
            default -> {}
        }
        table.add(
                customer.id(),
                answer.moment().id(),
                answer.due().map(Instant::toString).orElse(""),
                answer.channel().map(Channel::id).orElse(""),
                answer.reason().name().toLowerCase(Locale.ROOT));
    }
}
