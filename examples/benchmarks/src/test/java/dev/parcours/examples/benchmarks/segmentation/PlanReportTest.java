package dev.parcours.examples.benchmarks.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanReportTest {

    @Test
    void report_saysTheTimeAndTheBytesOfARule() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanReport.report(
                1_000,
                List.of(Contender.PARCOURS, Contender.LAMBDAS),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allSatisfy(
                        line -> assertThat(line).matches("[\\w ]+ 1,000 rules: [\\d,]+ ms, -?[\\d,]+ bytes a rule"));
    }
}
