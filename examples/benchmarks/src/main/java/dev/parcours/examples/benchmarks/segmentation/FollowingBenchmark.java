package dev.parcours.examples.benchmarks.segmentation;

import dev.parcours.core.Interaction;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentationEngine;
import java.time.Duration;
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

/**
 * What follows an evaluation: one more interaction, why a customer is in a segment or not, and what would change it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FollowingBenchmark {

    /** How many segments there are. */
    @Param("10000")
    public int rules;

    /** How many customers are asked for in turn. */
    @Param("1000")
    public int customers;

    private List<Memberships> before = List.of();
    private List<Interaction> next = List.of();
    private SegmentationEngine engine = SegmentationEngine.of();
    private int turn;
    private int segment;

    /** Evaluates each customer, and draws an interaction of an hour later. */
    @Setup
    public void make() {
        Workload workload = Workload.mixed(rules, customers);
        engine = SegmentationEngine.of(ParcoursEngine.rules(workload));
        before = workload.customers().stream()
                .map(customer -> engine.evaluate(customer, workload.asOf()))
                .toList();
        Draws draws = new Draws(3);
        next = workload.customers().stream()
                .map(customer ->
                        Behaviour.next(draws, customer.id(), workload.asOf().plus(Duration.ofHours(1))))
                .toList();
    }

    private int next() {
        turn = (turn + 1) % before.size();
        return turn;
    }

    /** Says which segments a customer has entered by one more interaction. */
    @Benchmark
    public Object afterOneInteraction() {
        int customer = next();
        return before.get(customer).after(next.get(customer)).entered(before.get(customer));
    }

    private Segment nextSegment() {
        segment = (segment + 1) % rules;
        return engine.rules().get(segment).segment();
    }

    /** Says why a customer is in a segment, or what is missing. */
    @Benchmark
    public Object why() {
        return before.get(next()).explain(nextSegment());
    }

    /** Says what would bring a customer into a segment, or out of it. */
    @Benchmark
    public Object nearestChange() {
        return before.get(next()).nearestChange(nextSegment());
    }
}
