package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.Touchpoint;
import dev.parcours.core.identity.Identifier;
import dev.parcours.core.identity.IdentityLink;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes customer facts of the rows that Google Analytics 4 exports to BigQuery, read as JSON: what {@code bq extract}
 * or {@code bq query --format=json} writes, with the records nested, or with {@code event_params} as an object by key
 * and the names of the other records joined by points or underscores ({@code device.category},
 * {@code device_category}).
 *
 * <ul>
 *   <li>A row gives an interaction of the type {@code event_name} at {@code event_timestamp}. The touchpoint is the
 *       path of the page for {@code page_view}, the screen for {@code screen_view}, and else the type.
 *   <li>The customer is {@code user_id}, or else {@code user_pseudo_id}: a {@code cookie} on the web, a {@code device}
 *       in an app. A row with both gives a verified link, since Analytics has the first only of who is logged in.
 *   <li>The session is {@code user_pseudo_id}, a point and {@code ga_session_id}, which is unique for one user only.
 *   <li>The value of a purchase is {@code ecommerce.purchase_revenue}, of a refund {@code ecommerce.refund_value} with
 *       the opposite sign, and else the parameter {@code value}, in the {@code currency} of the parameters; of a row
 *       without these {@code event_value_in_usd}. It is rounded to the decimals of the currency, since BigQuery has
 *       binary floating-point numbers.
 *   <li>The channel is told by rules from the traffic source of a {@linkplain TrafficScope scope}, or else it is the
 *       site or the app. Campaigns that Analytics makes up, such as {@code (organic)}, are none.
 *   <li>Events of one batch have one time; {@code batch_ordering_id} and {@code batch_event_index} tell their order.
 *   <li>{@code user_properties} give a profile update, observed since the time that they were set.
 *   <li>The parameters and {@code items} are properties. No more is taken of a row.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Ga4Mapping implements RowMapping<CustomerFacts> {

    /** Whose traffic source tells the channel of an interaction. */
    public enum TrafficScope {
        /**
         * The event's own: {@code collected_traffic_source}, else the parameters {@code source}, {@code medium} and
         * {@code campaign}, else the address and the referrer of the page.
         */
        EVENT,
        /** The session's: {@code session_traffic_source_last_click}, else as {@link #EVENT}. */
        SESSION,
        /** The one that first brought the user: {@code traffic_source}. */
        USER
    }

    private static final Currency US_DOLLAR = Currency.getInstance("USD");
    private static final long EVENTS_OF_BATCH = 100_000;

    private final ChannelRules rules;
    private final TrafficScope scope;
    private final Currency currency;

    private Ga4Mapping(ChannelRules rules, TrafficScope scope, Currency currency) {
        this.rules = checkNotNull(rules, "rules");
        this.scope = checkNotNull(scope, "scope");
        this.currency = checkNotNull(currency, "currency");
    }

    /**
     * Returns the mapping with {@link ChannelRules#ga4()}, the traffic source of the {@linkplain TrafficScope#SESSION
     * session}, and no currency where a row names none.
     */
    public static Ga4Mapping withDefaults() {
        return new Ga4Mapping(ChannelRules.ga4(), TrafficScope.SESSION, Money.NO_CURRENCY);
    }

    /** Returns this mapping with the rules that tell channels. */
    public Ga4Mapping withChannelRules(ChannelRules newRules) {
        return new Ga4Mapping(newRules, scope, currency);
    }

    /** Returns this mapping with the scope of the traffic source. */
    public Ga4Mapping withTrafficScope(TrafficScope newScope) {
        return new Ga4Mapping(rules, newScope, currency);
    }

    /** Returns this mapping with the currency of amounts whose row does not name one. */
    public Ga4Mapping withCurrency(Currency newCurrency) {
        return new Ga4Mapping(rules, scope, newCurrency);
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("event_name", "event_timestamp");
    }

    @Override
    public CustomerFacts map(Row row) throws RejectedRowException {
        Ga4Event event = Ga4Event.read(row);
        Optional<Identifier> user = event.user();
        Optional<Identifier> pseudonym = event.pseudonym();
        if (user.isEmpty() && pseudonym.isEmpty()) {
            throw new RejectedRowException(
                    RejectionReason.MISSING_VALUE,
                    "user_pseudo_id",
                    "is absent as user_id is, so nobody knows whose the event is");
        }
        String who = user.or(() -> pseudonym).orElseThrow().toString();
        Map<String, ProfileAttribute> attributes = event.userProperties();
        return new CustomerFacts(
                List.of(interaction(event, who, pseudonym)),
                attributes.isEmpty() ? List.of() : List.of(new ProfileUpdate(who, attributes, List.of(), List.of())),
                user.isPresent() && pseudonym.isPresent()
                        ? List.of(new IdentityLink(
                                user.get(), pseudonym.get(), event.time(), "ga4", IdentityLink.Strength.VERIFIED))
                        : List.of());
    }

    private Interaction interaction(Ga4Event event, String who, Optional<Identifier> pseudonym)
            throws RejectedRowException {
        Row row = event.row();
        Map<String, AttributeValue> properties = new LinkedHashMap<>(event.params());
        Prefixed.values(row, "items.").forEach((name, value) -> properties.put("items." + name, value));
        TrafficSource traffic = traffic(event);
        Optional<ChannelGroup> group = rules.classifyKnown(traffic);
        group.ifPresent(known -> properties.put(InteractionMapping.CHANNEL_GROUP, AttributeValue.of(known.name())));
        Channel surface = event.isOfApp() ? Channel.APP : Channel.WEB;
        Interaction.Builder interaction = Interaction.builder()
                .customer(who)
                .type(event.name())
                .time(event.time())
                .touchpoint(Touchpoint.of(group.flatMap(ChannelGroup::channel).orElse(surface), touchpoint(event)))
                .source(row.source(), row.place());
        event.param("ga_session_id")
                .map(number -> pseudonym.map(Identifier::value).orElse(who) + "." + number)
                .ifPresent(interaction::session);
        event.text("device.category").ifPresent(interaction::device);
        traffic.campaign().filter(name -> !name.startsWith("(")).ifPresent(interaction::campaign);
        Optional<Long> sequence = sequence(row);
        sequence.ifPresent(interaction::sequence);
        Optional<Money> value = value(event);
        value.ifPresent(interaction::value);
        return interaction.properties(properties).build();
    }

    private static String touchpoint(Ga4Event event) {
        return switch (event.name()) {
            case "page_view" ->
                event.param("page_location")
                        .map(url -> new PageAddress(url).path())
                        .orElse(event.name());
            case "screen_view" ->
                event.param("firebase_screen")
                        .or(() -> event.param("firebase_screen_class"))
                        .orElse(event.name());
            default -> event.name();
        };
    }

    private static Optional<Long> sequence(Row row) throws RejectedRowException {
        Optional<String> batch = row.text("batch_ordering_id");
        Optional<String> index = row.text("batch_event_index");
        if (batch.isEmpty() || index.isEmpty()) {
            return Optional.empty();
        }
        long number = Fields.wholeNumber(batch.get(), "batch_ordering_id");
        long place = Fields.wholeNumber(index.get(), "batch_event_index");
        boolean fits =
                number >= 0 && number < Long.MAX_VALUE / EVENTS_OF_BATCH && place >= 0 && place < EVENTS_OF_BATCH;
        return fits ? Optional.of(number * EVENTS_OF_BATCH + place) : Optional.empty();
    }

    private Optional<Money> value(Ga4Event event) throws RejectedRowException {
        Optional<String> code = event.param("currency");
        Currency known = code.isPresent() ? Fields.currency(code.get(), "currency") : currency;
        boolean isRefund = event.name().equals("refund");
        String revenue = switch (event.name()) {
            case "refund" -> "ecommerce.refund_value";
            case "purchase", "in_app_purchase" -> "ecommerce.purchase_revenue";
            default -> "";
        };
        Optional<AttributeValue> amount =
                event.value(revenue).or(() -> Optional.ofNullable(event.params().get("value")));
        if (amount.isPresent()) {
            Money value = Fields.roundedMoney(amount.get(), "value", known);
            return Optional.of(isRefund ? value.negated() : value);
        }
        Optional<AttributeValue> dollars = event.row().value("event_value_in_usd");
        return dollars.isPresent()
                ? Optional.of(Fields.roundedMoney(dollars.get(), "event_value_in_usd", US_DOLLAR))
                : Optional.empty();
    }

    private TrafficSource traffic(Ga4Event event) {
        return switch (scope) {
            case EVENT -> ofEvent(event);
            case SESSION -> ofSession(event).orElseGet(() -> ofEvent(event));
            case USER -> source(event, "traffic_source.source", "traffic_source.medium", "traffic_source.name");
        };
    }

    private static Optional<TrafficSource> ofSession(Ga4Event event) {
        String session = "session_traffic_source_last_click.";
        TrafficSource manual = campaign(event, session + "manual_campaign.");
        Optional<String> ads = event.text(session + "google_ads_campaign.campaign_name");
        TrafficSource paid =
                ads.map(name -> TrafficSource.of("google", "cpc", name)).orElse(TrafficSource.unknown());
        TrafficSource any = campaign(event, session + "cross_channel_campaign.");
        return List.of(manual, paid, any).stream()
                .filter(known -> known.source().isPresent())
                .findFirst();
    }

    private static TrafficSource campaign(Ga4Event event, String prefix) {
        return source(event, prefix + "source", prefix + "medium", prefix + "campaign_name");
    }

    private static TrafficSource ofEvent(Ga4Event event) {
        String collected = "collected_traffic_source.manual_";
        TrafficSource stated = source(event, collected + "source", collected + "medium", collected + "campaign_name");
        TrafficSource clicked = new TrafficSource(
                Optional.empty(), Optional.empty(), Optional.empty(), event.clickIds(), Optional.empty());
        TrafficSource params = TrafficSource.of(
                event.param("source").orElse(""),
                event.param("medium").orElse(""),
                event.param("campaign").orElse(""));
        TrafficSource page = TrafficSource.ofPage(
                event.param("page_location").orElse(""),
                event.param("page_referrer").orElse(""));
        return stated.orElse(clicked).orElse(params).orElse(page);
    }

    private static TrafficSource source(Ga4Event event, String source, String medium, String campaign) {
        return TrafficSource.of(
                event.text(source).orElse(""),
                event.text(medium).orElse(""),
                event.text(campaign).orElse(""));
    }
}
