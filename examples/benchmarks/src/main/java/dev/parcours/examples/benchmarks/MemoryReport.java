package dev.parcours.examples.benchmarks;

import dev.parcours.core.Interaction;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how much memory journeys take that were read from a file and are kept. */
public final class MemoryReport {

    private MemoryReport() {}

    /** Prints the bytes a step for a number of events, by default a million. */
    public static void main(String[] args) throws IOException {
        report(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]), System.out);
    }

    static void report(int events, PrintStream out) throws IOException {
        byte[] csv = EventLog.of(events).csv().getBytes(StandardCharsets.UTF_8);
        long before = used();
        Journeys journeys = journeys(csv);
        long after = used();
        out.printf(
                Locale.ROOT,
                "%,d steps in %,d journeys: %.1f bytes a step%n",
                journeys.steps(),
                journeys.size(),
                (after - before) / (double) journeys.steps());
        Reference.reachabilityFence(csv);
        Reference.reachabilityFence(journeys);
    }

    private static Journeys journeys(byte[] csv) throws IOException {
        InteractionMapping mapping =
                InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneOffset.UTC);
        List<Interaction> interactions = new ArrayList<>();
        try (InputStream file = new ByteArrayInputStream(csv)) {
            RecordReader.csv(mapping).read(file, "events.csv", interactions::add);
        }
        return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(interactions);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
