package dev.parcours.examples.cli;

import dev.parcours.core.Interaction;
import dev.parcours.core.identity.AnonymousPolicy;
import dev.parcours.core.identity.Assignment;
import dev.parcours.core.identity.IdentityGraph;
import dev.parcours.core.identity.IdentityRules;
import dev.parcours.core.ingest.CloudEventsMapping;
import dev.parcours.core.ingest.CustomerFacts;
import dev.parcours.core.ingest.Ga4Mapping;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.InteractionMapping.Field;
import dev.parcours.core.ingest.RowMapping;
import dev.parcours.core.ingest.SegmentSpecMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what a file of events holds, and the reading of one. */
final class EventFile {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What the events are: csv, jsonl or json, with columns of your own; segment (calls of its"
                    + " spec), ga4 (rows of the BigQuery export), cloudevents, xes. By default csv, jsonl, json or xes,"
                    + " as the name of the file ends.")
    private @Nullable EventFormat format;

    @Option(
            names = "--customer",
            paramLabel = "COL",
            description = "Column of the customer's id; with csv, jsonl and json needed. With cloudevents by default"
                    + " subject.")
    private @Nullable String customer;

    @Option(names = "--time", paramLabel = "COL", description = "Column of the time; needed with csv, jsonl and json.")
    private @Nullable String time;

    @Option(
            names = "--event",
            paramLabel = "COL",
            description = "Column of what happened; needed with csv, jsonl and json.")
    private @Nullable String event;

    @Option(names = "--channel", paramLabel = "COL", description = "Column of the channel.")
    private @Nullable String channel;

    @Option(names = "--device", paramLabel = "COL", description = "Column of the device.")
    private @Nullable String device;

    @Option(
            names = "--direction",
            paramLabel = "COL",
            description = "Column that says whether the customer (inbound) or the brand (outbound) began it.")
    private @Nullable String direction;

    @Option(names = "--campaign", paramLabel = "COL", description = "Column of the campaign.")
    private @Nullable String campaign;

    @Option(names = "--value", paramLabel = "COL", description = "Column of what an event is worth.")
    private @Nullable String value;

    @Option(names = "--session", paramLabel = "COL", description = "Column of the session's id.")
    private @Nullable String session;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of times without offset, and of days, such as Europe/Paris.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--anonymous",
            paramLabel = "POLICY",
            defaultValue = "after_last_other_login",
            description = "With segment, ga4 and cloudevents, which events of an anonymous visitor become those of the"
                    + " customer who logs in: after_last_other_login or all. By default ${DEFAULT-VALUE}.")
    private AnonymousPolicy anonymous = AnonymousPolicy.AFTER_LAST_OTHER_LOGIN;

    @Option(
            names = "--default-time",
            paramLabel = "TIME",
            description = "With segment and cloudevents, the time of events that have none, such as"
                    + " 2026-07-01T00:00:00Z. By default they are rejected.")
    private @Nullable Instant defaultTime;

    @Mixin
    private Records records = new Records();

    /** Returns the zone that was given, in which days then begin and end. */
    @Nullable ZoneId zone() {
        return zone;
    }

    /** Returns how records are read, for a command that reads others than events, too. */
    Records records() {
        return records;
    }

    /** Returns whether the data say which session an event belongs to. */
    boolean hasSessions() {
        return session != null || format == EventFormat.GA4;
    }

    /**
     * Reads the events.
     *
     * @param keepsOthers whether the columns without an option are kept, as properties
     */
    IngestResult<Interaction> read(Path file, boolean keepsOthers, CommandSpec spec) throws IOException {
        EventFormat is = format == null ? EventFormat.of(file) : format;
        sayIdle(is, new IdleOptions(spec));
        return switch (is) {
            case CSV, JSONL, JSON, XES ->
                records.read(
                        file,
                        is.records(file),
                        mapping(is, keepsOthers, spec),
                        spec.commandLine().getErr());
            case SEGMENT -> readFacts(file, is, segmentCalls(), spec);
            case GA4 -> readFacts(file, is, Ga4Mapping.withDefaults(), spec);
            case CLOUDEVENTS ->
                readFacts(
                        file,
                        is,
                        CloudEventsMapping.of(customer == null ? "subject" : customer)
                                .withInteractions(mapping -> withDefaultTime(withColumns(mapping, keepsOthers))),
                        spec);
        };
    }

    private static void sayIdle(EventFormat is, IdleOptions idle) {
        boolean isFacts = is == EventFormat.SEGMENT || is == EventFormat.GA4;
        String why = "with --format " + is.name().toLowerCase(Locale.ROOT);
        idle.say(!is.hasColumns(), why, "--time", "--event");
        idle.say(isFacts || is == EventFormat.XES, why, "--customer");
        idle.say(isFacts, why, "--channel", "--device", "--direction", "--campaign", "--value");
        idle.say(is.hasColumns() || is == EventFormat.XES, why, "--anonymous");
        idle.say(is.hasColumns() || is == EventFormat.XES || is == EventFormat.GA4, why, "--default-time");
    }

    private SegmentSpecMapping segmentCalls() {
        SegmentSpecMapping mapping = SegmentSpecMapping.withDefaults();
        return defaultTime == null ? mapping : mapping.withDefaultTime(defaultTime);
    }

    private InteractionMapping withDefaultTime(InteractionMapping mapping) {
        return defaultTime == null ? mapping : mapping.withDefault(Field.TIME, defaultTime.toString());
    }

    private InteractionMapping mapping(EventFormat is, boolean keepsOthers, CommandSpec spec) {
        if (!is.hasColumns()) {
            return withColumns(InteractionMapping.xes(), keepsOthers);
        }
        if (customer == null || time == null || event == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say with --customer, --time and --event which columns hold them, or with --format that the events"
                            + " are segment, ga4, cloudevents or xes");
        }
        return withColumns(InteractionMapping.of(customer, time, event), keepsOthers);
    }

    private InteractionMapping withColumns(InteractionMapping mapping, boolean keepsOthers) {
        InteractionMapping named = keepsOthers ? mapping : mapping.withoutOtherColumns();
        named = zone == null ? named : named.inZone(zone);
        for (Map.Entry<Field, String> column : columns().entrySet()) {
            named = named.with(column.getKey(), column.getValue());
        }
        return named;
    }

    private Map<Field, String> columns() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        putIfGiven(columns, Field.CHANNEL, channel);
        putIfGiven(columns, Field.DEVICE, device);
        putIfGiven(columns, Field.DIRECTION, direction);
        putIfGiven(columns, Field.CAMPAIGN, campaign);
        putIfGiven(columns, Field.VALUE, value);
        putIfGiven(columns, Field.SESSION, session);
        return columns;
    }

    private static void putIfGiven(Map<Field, String> columns, Field field, @Nullable String column) {
        if (column != null) {
            columns.put(field, column);
        }
    }

    private IngestResult<Interaction> readFacts(
            Path file, EventFormat is, RowMapping<CustomerFacts> mapping, CommandSpec spec) throws IOException {
        IngestResult<CustomerFacts> read =
                records.read(file, is.records(file), mapping, spec.commandLine().getErr());
        CustomerFacts facts = CustomerFacts.join(read.accepted());
        Assignment assignment = IdentityGraph.of(facts.identityLinks())
                .resolve(IdentityRules.defaults().withAnonymous(anonymous))
                .assign(facts.interactions());
        if (assignment.joined() > 0) {
            spec.commandLine()
                    .getOut()
                    .println(assignment.joined()
                            + " events of anonymous visitors are now those of the customers who logged in");
        }
        return new IngestResult<>(assignment.interactions(), read.report());
    }
}
