package dev.parcours.examples.benchmarks;

import static dev.parcours.core.path.DesignedPath.anyOf;
import static dev.parcours.core.path.DesignedPath.step;

import dev.parcours.core.StageModels;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Conformance;
import dev.parcours.core.path.ConformanceReport;
import dev.parcours.core.path.DesignedPath;
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

/** Optimal alignments of the distinct paths of a shop's customers with the path that the shop has in mind. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConformanceBenchmark {

    /** How many interactions there are; nearly each of a tenth as many customers has a path of its own. */
    @Param("20000")
    public int events;

    private Conformance conformance = Conformance.to(DesignedPath.of(
            step("catalog"),
            anyOf("product1", "product2").optional(),
            step("cart"),
            step("delivery_choice"),
            anyOf("delivery_courier", "delivery_pickup"),
            step("payment_choice"),
            anyOf("payment_card", "payment_cash").optional(),
            step("payment_done")));

    /** Counts the paths. */
    @Setup
    public void count() {
        conformance = conformance.over(JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(EventLog.of(events).interactions()));
    }

    /** Aligns each distinct path. */
    @Benchmark
    public ConformanceReport align() {
        return conformance.report();
    }
}
