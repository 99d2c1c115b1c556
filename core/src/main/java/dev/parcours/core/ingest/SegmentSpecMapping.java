package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.ingest.SegmentCall.Kind;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes customer facts of the calls of the Segment specification, which many collectors speak (Segment, RudderStack,
 * Jitsu, Hightouch, ...).
 *
 * <table>
 * <caption>What a call gives</caption>
 * <tr><th>call</th><th>facts</th></tr>
 * <tr><td>track</td><td>an interaction whose type is the event</td></tr>
 * <tr><td>page, screen</td><td>an interaction of the type {@code page} or {@code screen} at the touchpoint of the
 *     category and name, or else of the path</td></tr>
 * <tr><td>identify</td><td>a profile update: each trait is an attribute that the customer declared</td></tr>
 * <tr><td>group</td><td>a profile update: {@code group_id}, and each trait of the group behind {@code group.}</td></tr>
 * <tr><td>alias</td><td>a declared link between {@code previousId} and {@code userId}</td></tr>
 * </table>
 *
 * <p>Who is meant is {@code userId}, a customer id, or else {@code anonymousId}, a {@code cookie}; an id that is an
 * e-mail address is kept as its hash. A call with both ids gives a link between them, verified by identify and
 * otherwise inferred; so do an address among the traits (declared, by its hash) and {@code context.device.id}
 * (inferred). {@code previousId} is taken for a customer id unless it is the call's {@code anonymousId} or an address.
 *
 * <p>When it happened is {@code timestamp}, else {@code originalTimestamp}, {@code sentAt}, {@code receivedAt}. The
 * names {@code action}, {@code user_id}, {@code anonymous_id} and {@code previous_id}, which older calls have, are
 * understood.
 *
 * <p>Of an interaction, the value is the property {@code revenue}, else {@code value}, else {@code total}, in
 * {@code currency}, rounded to its decimals, and negative for <em>Order Refunded</em> and <em>Order Cancelled</em>,
 * whichever sign it has in the call; the session {@code context.sessionId} or the property {@code session_id}; the
 * device {@code context.device.type}; the campaign that of {@code context.campaign}, of the address of the page, or the
 * property {@code campaign_name}. The channel is told by the event (<em>Email Opened</em>), else by rules from
 * campaign, address and referrer, else it is the site or the app. All properties stay properties; of the context no
 * more is taken. <em>Unsubscribed</em> refuses marketing by e-mail from then on.
 *
 * <p>A call is one record, also in an envelope {@code {"batch": [...]}}, which is a row without a {@code type}: each
 * call in it is accepted or rejected on its own, and the report names it by its index from 0 ({@code batch.3.event}).
 * Where a call does not say it, {@code sentAt}, {@code receivedAt} and the fields of {@code context} are those of the
 * envelope. An envelope that is not JSON, or has a {@code batch} that is no array of objects, is rejected as one
 * record.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SegmentSpecMapping implements RowMapping<CustomerFacts> {

    private static final Set<String> TAKEN_BACK = Set.of("order refunded", "order cancelled");

    private final Optional<ChannelRules> rules;
    private final Currency currency;
    private final Optional<Instant> otherTime;

    private SegmentSpecMapping(Optional<ChannelRules> rules, Currency currency, Optional<Instant> otherTime) {
        this.rules = rules;
        this.currency = currency;
        this.otherTime = otherTime;
    }

    /** Returns the mapping with {@link ChannelRules#ga4()}, and no currency where a call names none. */
    public static SegmentSpecMapping withDefaults() {
        return new SegmentSpecMapping(Optional.of(ChannelRules.ga4()), Money.NO_CURRENCY, Optional.empty());
    }

    /** Returns this mapping with the rules that tell channels. */
    public SegmentSpecMapping withChannelRules(ChannelRules newRules) {
        return new SegmentSpecMapping(Optional.of(newRules), currency, otherTime);
    }

    /** Returns this mapping without rules that tell channels: what happens on the site or in the app is of these. */
    public SegmentSpecMapping withoutChannelRules() {
        return new SegmentSpecMapping(Optional.empty(), currency, otherTime);
    }

    /** Returns this mapping with the currency of amounts whose call does not name one. */
    public SegmentSpecMapping withCurrency(Currency newCurrency) {
        return new SegmentSpecMapping(rules, checkNotNull(newCurrency, "newCurrency"), otherTime);
    }

    /**
     * Returns this mapping with the time of calls that name none, such as when a server received them. By default they
     * are rejected.
     */
    public SegmentSpecMapping withDefaultTime(Instant time) {
        return new SegmentSpecMapping(rules, currency, Optional.of(time));
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of();
    }

    /** Returns the calls of an envelope, or else the row, which is a call. */
    @Override
    public List<Row> records(Row row) throws RejectedRowException {
        return SegmentBatch.isIn(row) ? SegmentBatch.calls(row) : List.of(row);
    }

    @Override
    public CustomerFacts map(Row row) throws RejectedRowException {
        return row instanceof SegmentBatch call ? mapInBatch(call) : mapCall(row);
    }

    private CustomerFacts mapInBatch(SegmentBatch call) throws RejectedRowException {
        if (call.problem().isPresent()) {
            throw call.problem().get();
        }
        try {
            return mapCall(call);
        } catch (RejectedRowException e) {
            String column = e.column().map(name -> call.name() + "." + name).orElseGet(call::name);
            throw new RejectedRowException(e.reason(), column, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new RejectedRowException(RejectionReason.BAD_VALUE, call.name(), String.valueOf(e.getMessage()));
        }
    }

    private CustomerFacts mapCall(Row row) throws RejectedRowException {
        SegmentCall call = SegmentCall.read(row, otherTime);
        List<Interaction> interactions = switch (call.kind()) {
            case TRACK, PAGE, SCREEN -> List.of(interaction(call));
            case IDENTIFY, GROUP, ALIAS -> List.of();
        };
        return new CustomerFacts(interactions, profileUpdates(call), call.links());
    }

    private Interaction interaction(SegmentCall call) throws RejectedRowException {
        Row row = call.row();
        boolean isTrack = call.kind() == Kind.TRACK;
        String type = isTrack
                ? Fields.line(Fields.needed(row, "event"), "event")
                : call.kind().name().toLowerCase(Locale.ROOT);
        Map<String, AttributeValue> properties = new LinkedHashMap<>(Prefixed.values(row, "properties."));
        Interaction.Builder interaction = Interaction.builder()
                .customer(call.who().toString())
                .type(type)
                .time(call.time())
                .source(row.source(), row.place());
        place(call, type, isTrack ? type : pageName(row, type), interaction, properties);
        row.text("messageId").ifPresent(interaction::id);
        Prefixed.text(row, "context.sessionId", "properties.session_id").ifPresent(interaction::session);
        device(row).ifPresent(interaction::device);
        SegmentChannels.direction(call, type).ifPresent(interaction::direction);
        Optional<Money> value = value(row, type);
        value.ifPresent(interaction::value);
        return interaction.properties(properties).build();
    }

    private void place(
            SegmentCall call,
            String type,
            String name,
            Interaction.Builder interaction,
            Map<String, AttributeValue> properties) {
        TrafficSource traffic = SegmentChannels.traffic(call);
        traffic.campaign().or(() -> call.row().text("properties.campaign_name")).ifPresent(interaction::campaign);
        Optional<ChannelGroup> group = rules.flatMap(known -> known.classifyKnown(traffic));
        group.ifPresent(known -> properties.put(InteractionMapping.CHANNEL_GROUP, AttributeValue.of(known.name())));
        Optional<Channel> channel = SegmentChannels.ofMessage(type)
                .or(() -> group.flatMap(ChannelGroup::channel))
                .or(() -> SegmentChannels.ofSurface(call, type));
        interaction.touchpoint(new Touchpoint(channel, name));
    }

    private static String pageName(Row row, String otherwise) {
        Optional<String> name = Prefixed.text(row, "name", "properties.name");
        Optional<String> category = Prefixed.text(row, "category", "properties.category");
        if (name.isPresent()) {
            return category.map(prefix -> prefix + " " + name.get()).orElseGet(name::get);
        }
        return Prefixed.text(row, "properties.path", "context.page.path")
                .or(() -> category)
                .orElse(otherwise);
    }

    private static Optional<String> device(Row row) {
        return row.text("context.device.type")
                .or(() -> row.text("context.userAgentData.mobile")
                        .map(isMobile -> isMobile.equals("true") ? "mobile" : "desktop"));
    }

    private Optional<Money> value(Row row, String type) throws RejectedRowException {
        Optional<String> column = Prefixed.first(row, "properties.revenue", "properties.value", "properties.total");
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = row.text("properties.currency").map(text -> text.toUpperCase(Locale.ROOT));
        Currency known = code.isPresent() ? Fields.currency(code.get(), "properties.currency") : currency;
        Money value = Fields.roundedMoney(row.value(column.get()).orElseThrow(), column.get(), known);
        boolean isTakenBack = TAKEN_BACK.contains(type.toLowerCase(Locale.ROOT));
        return Optional.of(isTakenBack && value.amount().signum() > 0 ? value.negated() : value);
    }

    private static List<ProfileUpdate> profileUpdates(SegmentCall call) {
        String who = call.who().toString();
        Map<String, AttributeValue> attributes = switch (call.kind()) {
            case IDENTIFY -> Prefixed.values(call.row(), "traits.");
            case GROUP -> groupAttributes(call.row());
            case TRACK, PAGE, SCREEN, ALIAS -> Map.of();
        };
        if (!attributes.isEmpty()) {
            return List.of(ProfileUpdate.of(who, call.time(), ProfileAttribute.Origin.DECLARED, attributes));
        }
        boolean isRefusal =
                call.kind() == Kind.TRACK && call.row().text("event").orElse("").equalsIgnoreCase("unsubscribed");
        Consent refusal = new Consent(Channel.EMAIL, Consent.MARKETING, false, Optional.of(call.time()));
        return isRefusal ? List.of(new ProfileUpdate(who, Map.of(), List.of(refusal), List.of())) : List.of();
    }

    private static Map<String, AttributeValue> groupAttributes(Row row) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        row.value("groupId").ifPresent(id -> attributes.put("group_id", id));
        Prefixed.values(row, "traits.").forEach((name, value) -> attributes.put("group." + name, value));
        return attributes;
    }
}
