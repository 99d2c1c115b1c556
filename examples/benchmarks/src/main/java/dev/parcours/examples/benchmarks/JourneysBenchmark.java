package dev.parcours.examples.benchmarks;

import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.StageModels;
import dev.parcours.core.journey.AssemblyCounts;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.Transitions;
import dev.parcours.core.path.Variants;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From interactions to journeys and to what they do; with several sizes, to see that the cost grows in proportion. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx10g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class JourneysBenchmark {

    /** How many interactions there are. */
    @Param({"1000000", "2000000", "4000000", "8000000"})
    public int events;

    private static final JourneyAssembler ASSEMBLER =
            JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());

    private List<Interaction> interactions = List.of();
    private List<Interaction> byCustomer = List.of();

    /** Makes the interactions. */
    @Setup
    public void make() {
        interactions = EventLog.of(events).interactions();
        byCustomer = interactions.stream()
                .sorted(Comparator.comparing(Interaction::customer))
                .toList();
    }

    /** Makes the journeys. */
    @Benchmark
    public Journeys assemble() {
        return ASSEMBLER.assemble(interactions);
    }

    /** Makes the journeys and counts transitions, a closed funnel and variants in one pass over them. */
    @Benchmark
    public List<Object> assembleAndCount() {
        Transitions transitions = Transitions.by(Dimension.TYPE);
        Funnel funnel = Funnel.closed("catalog", "cart", "payment_done");
        Variants variants = Variants.by(Dimension.TYPE);
        ASSEMBLER.assemble(interactions).forEach(journey -> {
            transitions.add(journey);
            funnel.add(journey);
            variants.add(journey);
        });
        return List.of(transitions, funnel, variants);
    }

    /** Counts the same without keeping a journey, of interactions that come customer by customer. */
    @Benchmark
    public List<Object> streamAndCount() {
        Transitions transitions = Transitions.by(Dimension.TYPE);
        Funnel funnel = Funnel.closed("catalog", "cart", "payment_done");
        Variants variants = Variants.by(Dimension.TYPE);
        AssemblyCounts counts = ASSEMBLER.observedUntil(Instant.MAX).assembleEach(byCustomer.iterator(), journey -> {
            transitions.add(journey);
            funnel.add(journey);
            variants.add(journey);
        });
        return List.of(transitions, funnel, variants, counts);
    }
}
