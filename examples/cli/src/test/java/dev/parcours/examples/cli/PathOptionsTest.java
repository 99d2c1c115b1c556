package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options of {@code parcours journeys} write, on events of which it is counted by hand. */
class PathOptionsTest {

    private static final String EVENTS = """
            user,at,what
            u1,2026-01-01T10:00:00Z,catalog
            u1,2026-01-01T10:01:00Z,cart
            u1,2026-01-01T10:05:00Z,done
            u2,2026-01-01T11:00:00Z,catalog
            u2,2026-01-01T11:02:00Z,cart
            u3,2026-01-02T11:00:00Z,main
            u4,2026-01-01T12:00:00Z,catalog
            u4,2026-01-01T12:10:00Z,cart
            u4,2026-01-01T13:10:00Z,catalog
            u5,2026-01-02T12:00:00Z,main
            """;

    @TempDir
    Path folder;

    private Run journeys(String events, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), events);
        List<Object> args = new ArrayList<>(List.of("journeys", file, "--customer", "user", "--time", "at"));
        args.addAll(List.of("--event", "what", "--out", folder.resolve("out")));
        args.addAll(Arrays.asList(more));
        return Run.of(args.toArray());
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void funnel_severalEventsAtALevel_anyOfThemReachesIt() throws IOException {
        assertThat(journeys(EVENTS, "--funnel", "catalog|main,cart,done").err()).isEmpty();

        assertThat(out("funnel.csv")).hasContent("""
                        stage,reached,share_of_previous,share_of_first,median_seconds,p90_seconds
                        catalog|main,5,1,1,,
                        cart,3,0.6,0.6,120,504
                        done,1,0.333333333333333,0.2,240,240
                        """);
    }

    @Test
    void funnel_eventOfALevelThatTheFileLacks_isSaid() throws IOException {
        assertThat(journeys(EVENTS, "--funnel", "catalog|home,cart").err())
                .contains("no event of ", " is one of [home]");
    }

    @Test
    void funnel_levelWithoutAName_isBadUsage() throws IOException {
        Run run = journeys(EVENTS, "--funnel", "catalog|,cart");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--funnel", "'catalog|' lacks a value");
    }

    @Test
    void variants_collapsed_leaveImmediateRepeatsOut() throws IOException {
        String events = """
                user,at,what
                u1,2026-01-01T10:00:00Z,a
                u1,2026-01-01T10:01:00Z,a
                u1,2026-01-01T10:02:00Z,b
                u2,2026-01-01T10:00:00Z,a
                u2,2026-01-01T10:01:00Z,b
                u2,2026-01-01T10:02:00Z,a
                u3,2026-01-01T10:00:00Z,a
                u3,2026-01-01T10:01:00Z,b
                """;

        journeys(events, "--variants", "collapsed");

        assertThat(out("variants.csv")).hasContent("path,journeys\na > b,2\na > b > a,1\n");
    }

    @Test
    void dwell_lastEventHasNone() throws IOException {
        journeys(EVENTS, "--dwell");

        // Catalog: 60, 120 and 600 s, and once last. Cart: 240 and 3,600 s, and once last.
        assertThat(out("dwell.csv")).hasContent("""
                        step,journeys,stays,without_next,total_seconds,median_seconds,p90_seconds
                        cart,3,2,1,3840,1920,3264
                        catalog,3,3,1,780,120,504
                        done,1,0,1,0,,
                        main,2,0,2,0,,
                        """);
    }

    @Test
    void stepMatrix_endedJourneysStayInTheWhole() throws IOException {
        journeys(EVENTS, "--step-matrix", "2");

        assertThat(out("step-matrix.csv")).hasContent("""
                        step,event,journeys,share
                        1,catalog,3,0.6
                        1,main,2,0.4
                        2,cart,3,0.6
                        2,(end),2,0.4
                        """);
    }

    @Test
    void stepMatrix_ofNoStep_isBadUsage() throws IOException {
        assertThat(journeys(EVENTS, "--step-matrix", "0").err())
                .contains("--step-matrix", "'0' is not a whole number from 1 on");
    }

    @Test
    void conformance_countsExtraAndSkippedSteps() throws IOException {
        Path design =
                Files.writeString(folder.resolve("design.json"), "{\"steps\": [\"catalog\", \"cart\", \"done\"]}");

        journeys(EVENTS, "--conformance", design);

        assertThat(out("conformance.csv")).hasContent("""
                        path,journeys,deviations,fitness
                        main,2,4,0
                        catalog > cart,1,1,0.8
                        catalog > cart > catalog,1,2,0.666666666666667
                        catalog > cart > done,1,0,1
                        """);
    }

    @Test
    void conformance_badDesign_isSaidWithItsPlace() throws IOException {
        Path design = Files.writeString(folder.resolve("design.json"), "{\"steps\": []}");

        Run run = journeys(EVENTS, "--conformance", design);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("parcours: ").contains("design.json, line 1");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void conformance_designOfManyProblems_isSaidWithAllOfThem() throws IOException {
        Path design = Files.writeString(folder.resolve("design.json"), """
                        {"steps": [
                          {"anyOf": []},
                          {"step": "cart", "optinal": true},
                          7
                        ]}
                        """);

        Run run = journeys(EVENTS, "--conformance", design);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "design.json, line 2, column 13, at steps[0].anyOf: the choice is empty; name at least one step",
                        "also, line 3, column 31, at steps[1].optinal: field 'optinal' is unknown here; write 'optional'",
                        "also, line 4, column 3, at steps[2]: found a number");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Sixty days of thirty sessions; on mobile, every second one of the days given meets an error and ends. */
    private static String shop(int firstBadDay, int lastBadDay) {
        StringBuilder csv = new StringBuilder("user,at,what,screen\n");
        for (int day = 0; day < 60; day++) {
            for (int i = 0; i < 30; i++) {
                String date = LocalDate.of(2026, 1, 1).plusDays(day).toString();
                String user = "u" + day + "-" + i;
                String screen = i % 3 == 0 ? "mobile" : "desktop";
                boolean isBad = day >= firstBadDay && day <= lastBadDay && i % 6 == 0;
                String row = user + "," + date + "T1" + i % 10 + ":%s:00Z,%s," + screen + "\n";
                csv.append(row.formatted("00", "catalog")).append(row.formatted("05", "cart"));
                csv.append(row.formatted("10", isBad ? "pay_error" : "paid"));
            }
        }
        return csv.toString();
    }

    @Test
    void friction_errorsOfAWeekOnOneDevice_areFoundWithDatesAndDevice() throws IOException {
        Run run = journeys(shop(20, 29), "--friction");

        assertThat(run.out()).contains("friction, the costliest first:", "pay_error", "screen is mobile");
        List<String> rows = Files.readAllLines(out("friction.csv"));
        assertThat(rows.get(0)).isEqualTo("rank,kind,where,from,to,group,journeys,baseline,observed,p_value");
        assertThat(rows.get(1)).startsWith("1,error_event,pay_error,2026-01-21,2026-01-30,screen=mobile,50,0,0.5,");
    }

    @Test
    void friction_quietDays_areSilent() throws IOException {
        Run run = journeys(shop(1, 0), "--friction");

        assertThat(run.out()).contains("no friction found");
        assertThat(Files.readAllLines(out("friction.csv"))).hasSize(1);
    }

    @Test
    void friction_groupsThatAreNamed_areTheOnlyOnes() throws IOException {
        journeys(shop(20, 29), "--friction", "--groups", "what");

        assertThat(Files.readString(out("friction.csv"))).doesNotContain("screen=mobile");
    }

    @Test
    void stepMatrix_ofMoreStepsThanItCanHave_isBadUsage() throws IOException {
        Run run = journeys(EVENTS, "--step-matrix", "1001");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--step-matrix", "'1001' is more than 1000");
    }

    @Test
    void friction_groupThatNoEventHas_isSaid() throws IOException {
        Run run = journeys(EVENTS, "--friction", "--groups", "screen,device");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no event of ", " has a value in [screen]");
    }

    @Test
    void options_withoutEffect_areSaid() throws IOException {
        Run run = journeys(
                EVENTS, "--session-gap", "5m", "--groups", "what", "--funnel-kind", "open", "--anonymous", "all");

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        "parcours: --session-gap has no effect without --by session",
                        "parcours: --groups has no effect without --friction",
                        "parcours: --funnel-kind has no effect without --funnel",
                        "parcours: --anonymous has no effect with --format csv");
    }

    @Test
    void sessionGap_whereSessionsAreGiven_isSaid() throws IOException {
        Run run = journeys(EVENTS, "--by", "session", "--session", "user", "--session-gap", "5m");

        assertThat(run.err().lines()).containsExactly("parcours: --session-gap has no effect with --session");
    }
}
