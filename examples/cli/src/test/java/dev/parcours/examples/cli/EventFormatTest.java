package dev.parcours.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same two events of one customer, in each format. */
class EventFormatTest {

    @TempDir
    Path folder;

    private void assertTwoEvents(String name, String text, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<Object> args = new ArrayList<>(List.of("journeys", file, "--out", folder.resolve("out")));
        args.addAll(Arrays.asList(options));

        Run run = Run.of(args.toArray());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out").resolve("variants.csv")).hasContent("path,journeys\nview > order,1\n");
    }

    @Test
    void csv_isByDefault() throws IOException {
        assertTwoEvents(
                "events.csv",
                "who,at,what\nc1,2026-01-01T10:00:00Z,view\nc1,2026-01-01T10:01:00Z,order\n",
                "--customer",
                "who",
                "--time",
                "at",
                "--event",
                "what");
    }

    @Test
    void jsonl_inAFileOfAnyName() throws IOException {
        assertTwoEvents("events.txt", """
                {"who": "c1", "at": "2026-01-01T10:00:00Z", "what": "view"}
                {"who": "c1", "at": "2026-01-01T10:01:00Z", "what": "order"}
                """, "--format", "jsonl", "--customer", "who", "--time", "at", "--event", "what");
    }

    @Test
    void segment_anonymousVisitorWhoLogsIn_isTheCustomer() throws IOException {
        assertTwoEvents("events.jsonl", """
                {"type": "track", "event": "view", "anonymousId": "a1", "timestamp": "2026-01-01T10:00:00Z"}
                {"type": "identify", "userId": "c1", "anonymousId": "a1", "timestamp": "2026-01-01T10:00:30Z"}
                {"type": "track", "event": "order", "userId": "c1", "timestamp": "2026-01-01T10:01:00Z"}
                """, "--format", "segment");
    }

    @Test
    void ga4_rowsOfTheExport() throws IOException {
        assertTwoEvents("events.json", """
                {"event_name": "view", "event_timestamp": "1767261600000000", "user_pseudo_id": "p.1", "event_params": []}
                {"event_name": "order", "event_timestamp": "1767261660000000", "user_pseudo_id": "p.1", "event_params": []}
                """, "--format", "ga4");
    }

    @Test
    void cloudevents_customerIsTheSubject() throws IOException {
        assertTwoEvents("events.json", """
                [{"specversion": "1.0", "id": "1", "source": "/shop", "type": "view", "subject": "c1", "time": "2026-01-01T10:00:00Z"},
                 {"specversion": "1.0", "id": "2", "source": "/shop", "type": "order", "subject": "c1", "time": "2026-01-01T10:01:00Z"}]
                """, "--format", "cloudevents");
    }

    @Test
    void xes_isSeenFromTheName() throws IOException {
        assertTwoEvents("log.xes", """
                <log xes.version="2.0"><trace><string key="concept:name" value="c1"/>
                <event><string key="concept:name" value="view"/><date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
                <event><string key="concept:name" value="order"/><date key="time:timestamp" value="2026-01-01T10:01:00Z"/></event>
                </trace></log>
                """);
    }

    @Test
    void columns_thatAreNeededAndNotNamed_areAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "who,at,what\n");

        Run run = Run.of("journeys", file, "--out", folder.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("say with --customer, --time and --event which columns hold them");
    }

    @Test
    void segment_callWithoutATime_isOfTheDefaultTime() throws IOException {
        assertTwoEvents("events.jsonl", """
                {"type": "track", "event": "order", "userId": "c1", "timestamp": "2026-01-01T10:01:00Z"}
                {"type": "track", "event": "view", "userId": "c1"}
                """, "--format", "segment", "--default-time", "2026-01-01T10:00:00Z");
    }

    @Test
    void cloudevents_eventWithoutATime_isOfTheDefaultTime() throws IOException {
        assertTwoEvents("events.json", """
                [{"specversion": "1.0", "id": "2", "source": "/shop", "type": "order", "subject": "c1", "time": "2026-01-01T10:01:00Z"},
                 {"specversion": "1.0", "id": "1", "source": "/shop", "type": "view", "subject": "c1"}]
                """, "--format", "cloudevents", "--default-time", "2026-01-01T10:00:00Z");
    }

    @Test
    void columns_ofAFormatThatKnowsThem_areSaidToHaveNoEffect() throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.jsonl"),
                "{\"type\": \"track\", \"event\": \"a\", \"userId\": \"c\", \"timestamp\": \"2026-01-01T10:00:00Z\"}\n");

        Run run =
                Run.of("journeys", file, "--out", folder.resolve("out"), "--format", "segment", "--customer", "userId");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("parcours: --customer has no effect with --format segment\n");
    }
}
