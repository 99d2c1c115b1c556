package dev.parcours.examples.benchmarks.segmentation;

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

/** How often a second an engine says which segments a customer is in, by rules that ask of attributes only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AttributesBenchmark {

    /** Who is asked. */
    @Param({"PARCOURS", "LAMBDAS", "EVENT_RULER", "CEL", "JSON_LOGIC", "JEXL"})
    public Contender engine = Contender.PARCOURS;

    /** How many segments there are. */
    @Param({"10", "100", "1000", "10000"})
    public int rules;

    /** How many customers are asked for in turn, so that their data do not all stay in the nearest memory. */
    @Param("1000")
    public int customers;

    private Optional<Questions<?, ?>> questions = Optional.empty();

    /** Makes the engine, and finds that its answers are right. */
    @Setup
    public void make() {
        questions = Optional.of(Questions.of(engine, Workload.ofAttributes(rules, customers)));
    }

    /** Asks of one customer. */
    @Benchmark
    public Object ask() {
        return questions.orElseThrow().ask();
    }
}
