package dev.parcours.examples.cli;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.json.MomentsJson;
import dev.parcours.segmentation.moment.MomentPlanner;
import dev.parcours.segmentation.moment.StandardMoments;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the command that plans moments, and the reading of what they name. */
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class MomentsInput {

    @Mixin
    private CustomerInput customers;

    @Mixin
    private JourneyOptions journeys;

    @Option(
            names = "--moments",
            paramLabel = "FILE",
            description = "The moments, in JSON. By default the usual ones, such as abandoned_basket.")
    private @Nullable Path moments;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where customers live if the usual moments are asked for, such as Europe/Paris.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "The rules of the segments that moments ask for, in JSON.")
    private @Nullable Path rules;

    private MomentPlanner planner;

    /** Reads all files. */
    void read(PrintWriter err) throws IOException {
        SegmentationEngine engine = rules == null ? SegmentationEngine.of() : journeys.readRules(rules);
        planner = planner(engine);
        customers.read(err);
    }

    private MomentPlanner planner(SegmentationEngine engine) throws IOException {
        if (moments != null) {
            if (zone != null) {
                throw new BadInputException("the file of --moments says its zone; leave --zone out");
            }
            return InputFile.read(moments, file -> MomentsJson.read(file, engine));
        }
        if (zone == null) {
            throw new BadInputException(
                    "say where customers live, such as --zone Europe/Paris, or give --moments FILE");
        }
        return MomentPlanner.of(zone, StandardMoments.all(), engine);
    }

    MomentPlanner planner() {
        return planner;
    }

    /** The customers in the order of their ids. */
    List<Customer> customers() {
        return customers.customers();
    }

    Instant asOf() {
        return customers.asOf();
    }
}
