package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Logic;
import dev.parcours.segmentation.json.SchemaJson;
import dev.parcours.segmentation.schema.SchemaProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that ask for segments, and the reading of what they name. */
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class SegmentInput {

    @Mixin
    private CustomerInput customers;

    @Mixin
    private JourneyOptions journeys;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "The rules of the segments, in JSON.")
    private Path rules;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description =
                    "The attributes that profiles have, in JSON. Rules that ask for others, or what cannot be, are"
                            + " refused.")
    private @Nullable Path schema;

    @Option(
            names = "--lenient",
            paramLabel = "LOGIC",
            defaultValue = "three-valued",
            description = "What absent data mean: three-valued, where they are unknown and stay so under \"not\", or"
                    + " two-valued, where a condition on them is false; by default ${DEFAULT-VALUE}.")
    private Logic logic;

    private SegmentationEngine engine;

    /** Reads all files. */
    void read(PrintWriter err) throws IOException {
        engine = journeys.readRules(rules).withLogic(logic);
        if (schema != null) {
            check(schema);
        }
        customers.read(err);
    }

    private void check(Path schemaFile) throws IOException {
        List<SchemaProblem> problems = engine.check(InputFile.read(schemaFile, SchemaJson::read));
        if (!problems.isEmpty()) {
            throw new BadInputException("%s: %s does not allow for what it asks\n%s"
                    .formatted(
                            rules,
                            schemaFile,
                            problems.stream().map(SchemaProblem::line).collect(Collectors.joining("\n"))));
        }
    }

    SegmentationEngine engine() {
        return engine;
    }

    /** The customers in the order of their ids. */
    List<Customer> customers() {
        return customers.customers();
    }

    Memberships evaluate(Customer customer) {
        return engine.evaluate(customer, customers.asOf());
    }
}
