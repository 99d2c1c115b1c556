package dev.parcours.examples.cli;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Move;
import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.InteractionMapping.Field;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.MoveCounts;
import dev.parcours.core.path.Transitions;
import dev.parcours.core.path.Variants;
import dev.parcours.examples.cli.OptionValues.Names;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code parcours journeys}. */
@Command(
        name = "journeys",
        description = {
            "Makes journeys of events and counts what they do.",
            "",
            "Writes ingest.json (read, accepted and rejected records, and the reasons), transitions.csv (from,to,count;"
                    + " to is (end) where a journey ends), variants.csv (path,journeys), with --funnel funnel.csv and"
                    + " with --placement moves.csv.",
            ""
        })
@SuppressWarnings("NullAway.Init") // picocli fills the options in before the command runs
final class JourneysCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EVENTS", description = "The events, one a record.")
    private Path events;

    @Option(names = "--customer", required = true, paramLabel = "COL", description = "Column of the customer's id.")
    private String customer;

    @Option(names = "--time", required = true, paramLabel = "COL", description = "Column of the time.")
    private String time;

    @Option(names = "--event", required = true, paramLabel = "COL", description = "Column of what happened.")
    private String event;

    @Option(names = "--channel", paramLabel = "COL", description = "Column of the channel.")
    private @Nullable String channel;

    @Option(names = "--value", paramLabel = "COL", description = "Column of what an event is worth.")
    private @Nullable String value;

    @Option(names = "--session", paramLabel = "COL", description = "Column of the session's id.")
    private @Nullable String session;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of times without offset, such as Europe/Paris.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--placement",
            paramLabel = "FILE",
            description = "In JSON, the stages, and which events belong in them; placement.json of the demo is one.")
    private @Nullable Path placement;

    @Option(
            names = "--funnel",
            paramLabel = "A,B,C",
            description = "Events, in order, of which to count how many journeys reach each.")
    private @Nullable Names funnel;

    @Option(
            names = "--funnel-kind",
            paramLabel = "KIND",
            defaultValue = "closed",
            description =
                    "closed: the events one after the other; hybrid: from the first, the others in any order; open:"
                            + " each by itself. By default ${DEFAULT-VALUE}.")
    private Funnel.Kind funnelKind;

    @Option(
            names = "--by",
            paramLabel = "GRAIN",
            defaultValue = "customer",
            description = "What a journey is. customer: all that a customer did; session: each session. By default"
                    + " ${DEFAULT-VALUE}.")
    private By by;

    @Option(
            names = "--session-gap",
            paramLabel = "TIME",
            defaultValue = "30m",
            description = "With --by session and without --session, the longest pause within a session, such as 90s,"
                    + " 30m, 2h or 1d. By default ${DEFAULT-VALUE}.")
    private Duration sessionGap;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into.")
    private Path out;

    @Mixin
    private Records records;

    @Spec
    private CommandSpec spec;

    /** What a journey is. */
    enum By {
        CUSTOMER,
        SESSION
    }

    @Override
    public Integer call() throws IOException {
        OutputFolder folder = OutputFolder.of(out);
        JourneyPolicy policy = policy();
        JourneyAssembler assembler = PlacementFile.assembler(placement).withPolicy(policy);
        PrintWriter err = spec.commandLine().getErr();
        IngestResult<Interaction> read = records.read(events, mapping(), err);
        Journeys journeys = assembler.assemble(read.accepted());

        folder.add("ingest.json", ingestJson(read.report()));
        folder.add("transitions.csv", transitions(journeys));
        folder.add("variants.csv", variants(journeys));
        if (funnel != null) {
            folder.add("funnel.csv", funnel(journeys, funnel.list()));
            sayUnknown(funnel.list(), read.accepted());
        }
        if (placement != null) {
            folder.add("moves.csv", moves(journeys));
        }
        folder.write();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d events of %,d customers in %,d %s; written to %s%n",
                        journeys.steps(),
                        journeys.customers(),
                        journeys.size(),
                        policy.grain() == Grain.CUSTOMER ? "journeys, one a customer" : "sessions",
                        out);
        if (journeys.ties() > 0) {
            spec.commandLine()
                    .getOut()
                    .println(
                            journeys.ties()
                                    + " events have the instant of the customer's event before; their order in the file decided");
        }
        return 0;
    }

    private InteractionMapping mapping() {
        InteractionMapping mapping =
                InteractionMapping.of(customer, time, event).withoutOtherColumns();
        mapping = zone == null ? mapping : mapping.inZone(zone);
        mapping = channel == null ? mapping : mapping.with(Field.CHANNEL, channel);
        mapping = value == null ? mapping : mapping.with(Field.VALUE, value);
        return session == null ? mapping : mapping.with(Field.SESSION, session);
    }

    private JourneyPolicy policy() {
        if (by == By.CUSTOMER) {
            return JourneyPolicy.wholeHistory();
        }
        return session == null ? JourneyPolicy.sessions(sessionGap) : JourneyPolicy.givenSessions();
    }

    private static String ingestJson(IngestReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", report.read());
        json.put("accepted", report.accepted());
        json.put("rejected", report.rejected());
        Map<String, Long> reasons = new LinkedHashMap<>();
        report.reasons().forEach((reason, count) -> reasons.put(reason.code(), count));
        json.put("reasons", reasons);
        List<Map<String, Object>> first = new ArrayList<>();
        report.first().forEach(rejection -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("line", rejection.line());
            rejection.column().ifPresent(column -> shown.put("column", column));
            shown.put("reason", rejection.reason().code());
            shown.put("problem", rejection.problem());
            first.add(shown);
        });
        json.put("first", first);
        return JsonCodec.core().write(json);
    }

    private static CsvTable transitions(Journeys journeys) {
        CsvTable table = new CsvTable("from", "to", "count");
        for (Transitions.Transition transition :
                Transitions.by(Dimension.TYPE).over(journeys).list()) {
            if (!transition.from().equals(Transitions.START)) {
                table.add(transition.from(), transition.to(), transition.count());
            }
        }
        return table;
    }

    private static CsvTable variants(Journeys journeys) {
        CsvTable table = new CsvTable("path", "journeys");
        for (Variants.Variant variant :
                Variants.by(Dimension.TYPE).over(journeys).list()) {
            table.add(variant.text(), variant.journeys());
        }
        return table;
    }

    private CsvTable funnel(Journeys journeys, List<String> names) {
        CsvTable table = new CsvTable(
                "stage", "reached", "share_of_previous", "share_of_first", "median_seconds", "p90_seconds");
        for (Funnel.Level level :
                Funnel.of(funnelKind, Dimension.TYPE, names).over(journeys).levels()) {
            table.add(
                    level.name(),
                    level.reached(),
                    level.shareOfPrevious(),
                    level.shareOfFirst(),
                    level.medianTime().map(Numbers::seconds).orElse(""),
                    level.p90Time().map(Numbers::seconds).orElse(""));
        }
        return table;
    }

    private void sayUnknown(List<String> names, List<Interaction> interactions) {
        Set<String> unknown = new LinkedHashSet<>(names);
        interactions.forEach(interaction -> unknown.remove(interaction.type()));
        if (!unknown.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("parcours: no event of %s is one of %s; see how the file spells them"
                            .formatted(events, unknown));
        }
    }

    private static CsvTable moves(Journeys journeys) {
        MoveCounts counts = MoveCounts.none().over(journeys);
        CsvTable table = new CsvTable("move", "count");
        for (Move move : Move.values()) {
            table.add(move.name().toLowerCase(Locale.ROOT), counts.count(move));
        }
        if (counts.unplacedSteps() > 0) {
            table.add("(unplaced)", counts.unplacedSteps());
        }
        return table;
    }
}
