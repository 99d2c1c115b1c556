package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void demo_inFrench_reportsWritesAndFeedsTheOtherCommands() {
        Path shop = folder.resolve("shop");

        Run run = Run.of("demo", "--out", shop, "--locale", "fr");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "READ\n",
                        "JOURNEYS ",
                        "FUNNEL ",
                        "MOVES ",
                        "FRICTION ",
                        "Meeting payment_error: ",
                        "where device is mobile",
                        "the payment page was broken on mobile; the simulation knows",
                        "SEGMENTS ",
                        "ATTRIBUTION ",
                        "truly caused",
                        "JOURNEY MAP  open in a browser: " + shop.resolve("journey-map.html"));
        assertThat(shop.resolve("journey-map.html")).content().contains(" lang=\"fr\">");
        for (String name : new String[] {"events.csv", "customers.csv", "truth.json", "map.json"}) {
            assertThat(shop.resolve(name)).isNotEmptyFile();
        }

        Run journeys = Run.of(
                "journeys",
                shop.resolve("events.csv"),
                "--customer",
                "customer",
                "--time",
                "time",
                "--event",
                "event",
                "--channel",
                "channel",
                "--placement",
                shop.resolve("placement.json"),
                "--out",
                folder.resolve("out"));
        assertThat(journeys.code()).as(journeys.err()).isZero();

        Object[] files = {
            "segment",
            "--customers",
            shop.resolve("customers.csv"),
            "--events",
            shop.resolve("events.csv"),
            "--rules",
            shop.resolve("rules.json"),
            "--mapping",
            shop.resolve("mapping.json"),
            "--as-of",
            "2026-07-01T00:00:00Z",
            "--out",
            folder.resolve("out")
        };
        assertThat(Run.of(files).code()).isZero();
        assertThat(folder.resolve("out").resolve("membership.csv")).content().contains(",reachable_by_sms,");
    }
}
