package dev.parcours.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs what the benchmarks run, once and on little data, so that they work when somebody wants to measure. */
class BenchmarksTest {

    @Test
    void benchmarks_onLittleData_run() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(BenchmarksTest.class.getPackageName())
                        .param("events", "1000")
                        .param("rules", "10")
                        .param("journeys", "500")
                        .param("resamples", "40")
                        .param("channels", "4")
                        .param("customers", "20")
                        .param("engine", "PARCOURS", "LAMBDAS")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void memoryReport_saysTheBytesOfAStep() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MemoryReport.report(20_000, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("20,000 steps in ")
                .contains("bytes a step");
    }

    @Test
    void eventLog_isTheSameEachTime() {
        assertThat(EventLog.of(500)).isEqualTo(EventLog.of(500));
        assertThat(EventLog.of(500).interactions()).hasSize(500);
    }
}
