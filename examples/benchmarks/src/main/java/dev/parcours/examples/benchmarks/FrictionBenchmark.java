package dev.parcours.examples.benchmarks;

import dev.parcours.core.StageModels;
import dev.parcours.core.friction.Friction;
import dev.parcours.core.friction.FrictionFinding;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** Looking for frictions in the sessions of half a year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FrictionBenchmark {

    /** How many interactions there are. */
    @Param("1000000")
    public int events;

    private Optional<Journeys> journeys = Optional.empty();
    private Friction counted = Friction.ofDefaults();

    /** Makes the sessions, and counts them for the search. */
    @Setup
    public void make() {
        Journeys sessions = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .withPolicy(JourneyPolicy.sessions(Duration.ofMinutes(30)))
                .assemble(EventLog.of(events).interactions());
        journeys = Optional.of(sessions);
        counted = Friction.ofDefaults().over(sessions);
    }

    /** Counts what each session shows. */
    @Benchmark
    public Friction count() {
        return Friction.ofDefaults().over(journeys.orElseThrow());
    }

    /** Searches the counts. */
    @Benchmark
    public List<FrictionFinding> search() {
        return counted.findings();
    }
}
