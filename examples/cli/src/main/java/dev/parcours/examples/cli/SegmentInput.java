package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ingest.Histories;
import dev.parcours.examples.quickstart.MappingFile;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.json.SegmentationJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that ask for segments, and the reading of what they name. */
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class SegmentInput {

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = "The customers. Column customer; where there are, consent_email and the like and"
                    + " preferred_channel; all others are attributes.")
    private Path customers;

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = "The events. Columns customer, time, event; where there are, channel, session, device,"
                    + " campaign, value and others.")
    private Path events;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "The rules of the segments, in JSON.")
    private Path rules;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "INSTANT",
            description = {"The instant to answer for, such as", "2026-07-01T00:00:00Z. What came later is left out."})
    private Instant asOf;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "In JSON, which columns hold what, where they do not have the names above.")
    private @Nullable Path mapping;

    @Option(
            names = "--lenient",
            paramLabel = "LOGIC",
            defaultValue = "three-valued",
            description = "What absent data mean: three-valued, where they are unknown and stay so under \"not\", or"
                    + " two-valued, where a condition on them is false; by default ${DEFAULT-VALUE}.")
    private Logic logic;

    @Mixin
    private Records records;

    private SegmentationEngine engine;
    private List<Customer> joined;

    /** Reads all files. */
    void read(PrintWriter err) throws IOException {
        MappingFile mappingFile = mapping == null ? MappingFile.BY_NAME : InputFile.read(mapping, MappingFile::read);
        engine = InputFile.read(rules, SegmentationJson::read).withLogic(logic);
        List<Customer> profiles =
                records.read(customers, mappingFile.customerMapping(), err).accepted();
        List<Interaction> interactions =
                records.read(events, mappingFile.interactionMapping(), err).accepted();
        Histories histories = Histories.join(profiles, interactions);
        if (!histories.duplicates().isEmpty()) {
            err.println("parcours: merged %s profiles of customers who have one before, the first of '%s'"
                    .formatted(
                            histories.duplicates().size(),
                            histories.duplicates().get(0).id()));
        }
        joined = histories.customers();
    }

    SegmentationEngine engine() {
        return engine;
    }

    /** The customers in the order of their ids. */
    List<Customer> customers() {
        return joined;
    }

    Memberships evaluate(Customer customer) {
        return engine.evaluate(customer, asOf);
    }
}
