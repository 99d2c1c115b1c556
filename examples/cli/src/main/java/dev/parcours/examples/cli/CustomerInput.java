package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ingest.Histories;
import dev.parcours.examples.quickstart.MappingFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that ask for customers at an instant, and the reading of what they name. */
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class CustomerInput {

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

    @Mixin
    private Records records;

    private List<Customer> joined;

    /** Reads all files. */
    void read(PrintWriter err) throws IOException {
        MappingFile mappingFile = mapping == null ? MappingFile.BY_NAME : InputFile.read(mapping, MappingFile::read);
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

    /** The customers in the order of their ids. */
    List<Customer> customers() {
        return joined;
    }

    Instant asOf() {
        return asOf;
    }
}
