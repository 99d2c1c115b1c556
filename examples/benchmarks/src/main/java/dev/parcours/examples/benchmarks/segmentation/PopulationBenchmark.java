package dev.parcours.examples.benchmarks.segmentation;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.attribute;

import dev.parcours.core.Customer;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.Population;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import java.time.Instant;
import java.util.ArrayList;
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

/** One segment of many customers, beside a loop over columns that is written for this very rule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PopulationBenchmark {

    private static final Segment SEGMENT = Segment.of("adults", "Adults of two cities with few children");
    private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
    private static final int CITIES = 50;

    /** How many customers there are. */
    @Param("1000000")
    public int customers;

    private final SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(
            SEGMENT,
            allOf(
                    attribute("city").isIn("city-1", "city-2", "city-3"),
                    attribute("age").between(18, 45),
                    attribute("children").atMost(2))));
    private Population population = Population.of(List.of());
    private int[] cities = {};
    private double[] ages = {};
    private int[] children = {};

    /** Draws customers, and finds that both ways give the same number. */
    @Setup
    public void make() {
        Draws draws = new Draws(4);
        cities = new int[customers];
        ages = new double[customers];
        children = new int[customers];
        List<Customer> drawn = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            cities[i] = draws.between(0, CITIES - 1);
            ages[i] = draws.between(0, 99);
            children[i] = draws.between(0, 5);
            drawn.add(Customer.builder()
                    .id("c-" + i)
                    .attribute("city", "city-" + cities[i])
                    .attribute("age", (long) ages[i])
                    .attribute("children", children[i])
                    .build());
        }
        population = Population.of(drawn);
        if (audience() != byHand()) {
            throw new IllegalStateException(
                    "the audience has %s customers, by hand there are %s".formatted(audience(), byHand()));
        }
    }

    /** Asks the segment of all customers. */
    @Benchmark
    public int audience() {
        return engine.audience(SEGMENT, population, AS_OF).size();
    }

    /** Counts those for whom the rule holds. */
    @Benchmark
    public int byHand() {
        int count = 0;
        for (int i = 0; i < cities.length; i++) {
            if (cities[i] >= 1 && cities[i] <= 3 && ages[i] >= 18 && ages[i] <= 45 && children[i] <= 2) {
                count++;
            }
        }
        return count;
    }
}
