package dev.parcours.examples.benchmarks;

import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.Transitions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says how much memory journeys take that were read from a file and are kept, and counts of journeys that are not. */
public final class MemoryReport {

    private MemoryReport() {}

    /** Prints the bytes for a number of events, by default a million. */
    public static void main(String[] args) throws IOException {
        report(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]), System.out);
    }

    static void report(int events, PrintStream out) throws IOException {
        byte[] csv = EventLog.of(events).csv().getBytes(StandardCharsets.UTF_8);
        long before = Heap.used();
        Journeys journeys = journeys(csv);
        long after = Heap.used();
        out.printf(
                Locale.ROOT,
                "%,d steps in %,d journeys: %.1f bytes a step%n",
                journeys.steps(),
                journeys.size(),
                (after - before) / (double) journeys.steps());
        Reference.reachabilityFence(csv);
        Reference.reachabilityFence(journeys);
        reportCounts(events, out);
    }

    private static void reportCounts(int events, PrintStream out) {
        List<Interaction> grouped = EventLog.of(events).interactions().stream()
                .sorted(Comparator.comparing(Interaction::customer))
                .toList();
        long before = Heap.used();
        Transitions transitions = Transitions.by(Dimension.TYPE);
        Funnel funnel = Funnel.closed("catalog", "cart", "payment_done").withoutTimes();
        JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .observedUntil(Instant.MAX)
                .assembleEach(grouped.iterator(), journey -> {
                    transitions.add(journey);
                    funnel.add(journey);
                });
        long after = Heap.used();
        out.printf(
                Locale.ROOT,
                "transitions and a funnel of %,d journeys that are not kept: %,d bytes%n",
                funnel.journeys(),
                Math.max(0, after - before));
        Reference.reachabilityFence(grouped);
        Reference.reachabilityFence(transitions);
        Reference.reachabilityFence(funnel);
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
}
