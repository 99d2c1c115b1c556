package dev.parcours.segmentation.json;

import static dev.parcours.segmentation.json.Value.CONDITION;
import static dev.parcours.segmentation.json.Value.LENGTH;
import static dev.parcours.segmentation.json.Value.NUMBER;
import static dev.parcours.segmentation.json.Value.TEXT;
import static dev.parcours.segmentation.json.Value.WHOLE_NUMBER;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.LocalizedText;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonValue;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.json.Parts.Slot;
import dev.parcours.segmentation.moment.LeapDay;
import dev.parcours.segmentation.moment.MessageLimit;
import dev.parcours.segmentation.moment.Moment;
import dev.parcours.segmentation.moment.MomentPlanner;
import dev.parcours.segmentation.moment.QuietHours;
import dev.parcours.segmentation.moment.Reminder;
import dev.parcours.segmentation.moment.Trigger;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moments and their planner. */
final class MomentForms {

    private static final Value<LocalTime> TIME = Value.parsed(
            LocalTime::parse, LocalTime::toString, "a time of day such as \"21:00\"", () -> Schemas.ofType("string"));

    private static final Value<LocalizedText> TEXT_PER_LANGUAGE = SchemaForm.TEXT_PER_LANGUAGE;

    private static final Value<LocalizedText> LABEL =
            new Value<>(MomentForms::label, MomentForms::writeLabel, Schemas::label);

    private static final Value<Channel> OTHER_CHANNEL = Value.object(MomentForms::otherChannel);

    private static final Value<Channel> CHANNEL = new Value<>(
            MomentForms::channel,
            MomentForms::writeChannel,
            () -> Schemas.anyOf(TEXT.schema().get(), OTHER_CHANNEL.schema().get()));

    private static final Value<Map<String, BigDecimal>> COSTS = Value.<Map<String, BigDecimal>>object(Costs::new)
            .withSchema(() -> Schemas.fieldsOf(NUMBER.schema().get()));

    private static final Value<Integer> VERSION = new Value<>(
            MomentForms::version, (one, to) -> to.writeNumber(one), () -> Schemas.version(MomentsJson.VERSION));

    private MomentForms() {}

    /** Returns how a planner stands in a document; its conditions may ask for the segments of an engine. */
    static Part<MomentPlanner> planner(SegmentationEngine segments) {
        Parts<MomentPlanner> parts = new Parts<>();
        parts.needed("parcoursMoments", VERSION, any -> MomentsJson.VERSION);
        Slot<ZoneId> zone = parts.needed("zone", Value.ZONE, MomentPlanner::zone);
        Slot<Optional<String>> attribute = parts.optional("zoneAttribute", TEXT, MomentPlanner::zoneAttribute);
        Slot<Optional<QuietHours>> quietHours =
                parts.optional("quietHours", Value.object(MomentForms::quietHours), MomentPlanner::quietHours);
        Slot<List<MessageLimit>> limits = parts.otherwise(
                "limits", Value.listOf(Value.object(MomentForms::limit)), MomentPlanner::limits, List.of());
        Slot<Map<String, BigDecimal>> costs = parts.otherwise("costs", COSTS, MomentPlanner::costs, Map.of());
        Slot<List<Moment>> moments =
                parts.needed("moments", Value.listOf(Value.object(MomentForms::moment)), MomentPlanner::moments);
        return parts.make(read -> {
            MomentPlanner planner = MomentPlanner.of(read.get(zone), read.get(moments), segments)
                    .withLimits(read.get(limits).toArray(MessageLimit[]::new));
            planner = read.get(quietHours).map(planner::withQuietHours).orElse(planner.withoutQuietHours());
            planner = read.get(attribute).map(planner::withZoneAttribute).orElse(planner);
            for (Map.Entry<String, BigDecimal> cost : read.get(costs).entrySet()) {
                planner = planner.withCost(Channel.of(cost.getKey()), cost.getValue());
            }
            return planner;
        });
    }

    private static Optional<Integer> version(JsonFields fields, Optional<JsonValue> value) {
        Optional<Integer> version = WHOLE_NUMBER.read(fields, value);
        version.filter(number -> number != MomentsJson.VERSION)
                .ifPresent(number -> fields.refuse(
                        value.orElse(fields.object()),
                        "the file is of another version; this library reads version %s"
                                .formatted(MomentsJson.VERSION)));
        return version;
    }

    private static Part<Moment> moment() {
        Parts<Moment> parts = new Parts<>();
        Slot<String> id = parts.needed("id", TEXT, Moment::id);
        Slot<Optional<LocalizedText>> label = parts.optional("label", LABEL, moment -> Optional.of(moment.label()));
        Slot<Trigger> trigger = parts.part(triggers(), Moment::trigger);
        Slot<Optional<Condition>> when = parts.optional("when", CONDITION, Moment::condition);
        Slot<List<InteractionFilter>> voidedBy =
                parts.otherwise("voidedBy", Value.listOf(FilterForm.inObject()), Moment::voidedBy, List.of());
        Slot<List<Reminder>> reminders = parts.otherwise(
                "reminders",
                Value.listOf(Value.object(MomentForms::reminder)),
                Moment::reminders,
                List.of(Reminder.after(Duration.ZERO)));
        Slot<Duration> expiry = parts.otherwise("expiry", LENGTH, Moment::expiry, Duration.ofDays(1));
        Slot<List<MessageLimit>> limits =
                parts.otherwise("limits", Value.listOf(Value.object(MomentForms::limit)), Moment::limits, List.of());
        Slot<List<Channel>> channels = parts.needed("channels", Value.listOf(CHANNEL), Moment::channels);
        Slot<String> purpose = parts.otherwise("purpose", TEXT, Moment::purpose, Consent.MARKETING);
        return parts.make(read -> {
            Moment.Builder moment = Moment.builder()
                    .id(read.get(id))
                    .trigger(read.get(trigger))
                    .voidedBy(read.get(voidedBy).toArray(InteractionFilter[]::new))
                    .reminders(read.get(reminders))
                    .expiry(read.get(expiry))
                    .limits(read.get(limits).toArray(MessageLimit[]::new))
                    .channels(read.get(channels).toArray(Channel[]::new))
                    .purpose(read.get(purpose));
            read.get(label).ifPresent(moment::label);
            read.get(when).ifPresent(moment::condition);
            return moment.build();
        });
    }

    private static Choice<Trigger> triggers() {
        return new Choice<>(
                List.of(after("afterEach", false), after("afterFirst", true), abandoned(), yearly(), entering()),
                found -> "a moment is started by one of \"afterEach\", \"afterFirst\", \"abandoned\", \"yearly\" and"
                        + " \"entering\"; here there is %s".formatted(found));
    }

    private static Form<Trigger.After> after(String field, boolean firstOnly) {
        Parts<Trigger.After> parts = new Parts<>();
        Slot<InteractionFilter> event = parts.needed(field, FilterForm.inObject(), Trigger.After::event);
        return Form.when(
                field,
                Trigger.After.class,
                after -> after.firstOnly() == firstOnly,
                parts.make(read -> new Trigger.After(read.get(event), firstOnly)));
    }

    private static Form<Trigger.Abandoned> abandoned() {
        Parts<Trigger.Abandoned> parts = new Parts<>();
        Slot<InteractionFilter> started = parts.needed("abandoned", FilterForm.inObject(), Trigger.Abandoned::started);
        Slot<InteractionFilter> finished = parts.needed("finished", FilterForm.inObject(), Trigger.Abandoned::finished);
        return Form.of(
                "abandoned",
                Trigger.Abandoned.class,
                parts.make(read -> new Trigger.Abandoned(read.get(started), read.get(finished))));
    }

    private static Form<Trigger.Yearly> yearly() {
        Parts<Trigger.Yearly> parts = new Parts<>();
        Slot<String> attribute = parts.needed("yearly", TEXT, Trigger.Yearly::attribute);
        Slot<Integer> lead = parts.otherwise("daysBefore", WHOLE_NUMBER, Trigger.Yearly::leadDays, 0);
        Slot<LeapDay> leapDay =
                parts.otherwise("leapDay", Value.code(LeapDay.values()), Trigger.Yearly::leapDay, LeapDay.FEBRUARY_28);
        return Form.of(
                "yearly",
                Trigger.Yearly.class,
                parts.make(read -> new Trigger.Yearly(read.get(attribute), read.get(lead), read.get(leapDay))));
    }

    private static Form<Trigger.Entering> entering() {
        Parts<Trigger.Entering> parts = new Parts<>();
        Slot<Condition> condition = parts.needed("entering", CONDITION, Trigger.Entering::condition);
        return Form.of(
                "entering", Trigger.Entering.class, parts.make(read -> new Trigger.Entering(read.get(condition))));
    }

    private static Part<Reminder> reminder() {
        Parts<Reminder> parts = new Parts<>();
        Slot<Duration> delay = parts.needed("after", LENGTH, Reminder::delay);
        Slot<Boolean> offer = parts.otherwise("offer", Value.TRUE, Reminder::offer, false);
        Slot<List<Channel>> channels = parts.otherwise("on", Value.listOf(CHANNEL), Reminder::channels, List.of());
        return parts.make(read -> new Reminder(read.get(delay), read.get(offer), read.get(channels)));
    }

    private static Part<MessageLimit> limit() {
        Parts<MessageLimit> parts = new Parts<>();
        Slot<Integer> messages = parts.needed("messages", WHOLE_NUMBER, MessageLimit::messages);
        Slot<Optional<Duration>> within = parts.optional("within", LENGTH, MessageLimit::within);
        Slot<Optional<String>> channel = parts.optional("on", TEXT, MessageLimit::channel);
        return parts.make(read -> new MessageLimit(read.get(messages), read.get(within), read.get(channel)));
    }

    private static Part<QuietHours> quietHours() {
        Parts<QuietHours> parts = new Parts<>();
        Slot<LocalTime> from = parts.needed("from", TIME, QuietHours::from);
        Slot<LocalTime> until = parts.needed("until", TIME, QuietHours::until);
        return parts.make(read -> new QuietHours(read.get(from), read.get(until)));
    }

    private static Optional<LocalizedText> label(JsonFields fields, Optional<JsonValue> value) {
        return value.filter(JsonValue::isObject).isPresent()
                ? TEXT_PER_LANGUAGE.read(fields, value)
                : TEXT.read(fields, value).flatMap(text -> fields.make(() -> LocalizedText.of(text)));
    }

    private static void writeLabel(LocalizedText label, JsonGenerator to) throws IOException {
        String alone = label.byLanguage().get("");
        if (alone != null && label.byLanguage().size() == 1) {
            to.writeString(alone);
        } else {
            TEXT_PER_LANGUAGE.write(label, to);
        }
    }

    /** A usual channel is its id; of another, that it carries messages is said by writing it as an object. */
    private static Optional<Channel> channel(JsonFields fields, Optional<JsonValue> value) {
        return value.filter(JsonValue::isObject).isPresent()
                ? OTHER_CHANNEL.read(fields, value)
                : TEXT.read(fields, value).flatMap(text -> fields.make(() -> Channel.of(text)));
    }

    private static void writeChannel(Channel channel, JsonGenerator to) throws IOException {
        if (Channel.of(channel.id()).equals(channel)) {
            to.writeString(channel.id());
        } else {
            OTHER_CHANNEL.write(channel, to);
        }
    }

    private static Part<Channel> otherChannel() {
        Parts<Channel> parts = new Parts<>();
        Slot<String> id = parts.needed("id", TEXT, Channel::id);
        Slot<Channel.Medium> medium = parts.otherwise(
                "medium", Value.code(Channel.Medium.values()), Channel::medium, Channel.Medium.UNSPECIFIED);
        Slot<Channel.Ownership> ownership = parts.otherwise(
                "ownership", Value.code(Channel.Ownership.values()), Channel::ownership, Channel.Ownership.UNSPECIFIED);
        return parts.make(read -> new Channel(read.get(id), read.get(medium), read.get(ownership), true));
    }

    /** A cost per channel. */
    private static final class Costs implements Part<Map<String, BigDecimal>> {

        /** Returns no fields: which there are is up to the file. */
        @Override
        public List<Shape> shapes() {
            return List.of(Shape.EMPTY);
        }

        @Override
        public Optional<Map<String, BigDecimal>> read(JsonFields fields) {
            Map<String, BigDecimal> costs = new LinkedHashMap<>();
            for (String channel : fields.names()) {
                NUMBER.read(fields, fields.optional(channel)).ifPresent(cost -> costs.put(channel, cost));
            }
            return Optional.of(costs);
        }

        @Override
        public void write(Map<String, BigDecimal> costs, JsonGenerator to) throws IOException {
            for (Map.Entry<String, BigDecimal> cost : costs.entrySet()) {
                to.writeFieldName(cost.getKey());
                NUMBER.write(cost.getValue(), to);
            }
        }
    }
}
