package dev.parcours.core.ingest;

import dev.parcours.core.identity.Identifier;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Ready-made mappings of tables of Mautic, with the names of the database as columns. Contacts, which the tables call
 * leads, are customers by their id. Times are UTC, as Mautic stores them. Columns that are not named here become
 * properties.
 */
public final class MauticMappings {

    /** The parts of Mautic in which a contact meets the brand; what all others log, nobody meets. */
    private static final Map<String, String> CHANNELS = Map.of(
            "email", "email",
            "page", "web",
            "form", "web",
            "asset", "web",
            "dynamicContent", "web",
            "sms", "sms",
            "notification", "push",
            "*", "");

    private MauticMappings() {}

    /**
     * Returns the mapping of {@code lead_event_log}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code lead_id}</td><td>the customer</td></tr>
     * <tr><td>{@code date_added}</td><td>the time</td></tr>
     * <tr><td>{@code action}</td><td>the type, such as {@code created} or {@code identified}</td></tr>
     * <tr><td>{@code object}</td><td>the touchpoint; may be absent</td></tr>
     * <tr><td>{@code bundle}</td><td>the channel, if contacts meet the brand in that part of Mautic</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>{@code object_id} and all others but {@code user_name}</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping leadEventLog() {
        return CustomerFactsMapping.of(InteractionMapping.of("lead_id", "date_added", "action")
                .withOptional(Field.TOUCHPOINT, "object")
                .withOptional(Field.CHANNEL, "bundle")
                .withSpellings(Field.CHANNEL, CHANNELS)
                .withOptional(Field.ID, "id")
                .withoutColumns("user_name")
                .inZone(ZoneOffset.UTC));
    }

    /**
     * Returns the mapping of {@code page_hits}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code lead_id}, else {@code tracking_id}</td><td>the customer; the latter a {@code cookie}. A hit with both
     *     links them, as inferred</td></tr>
     * <tr><td>{@code date_hit}</td><td>the time of the interaction {@code page_hit}, inbound</td></tr>
     * <tr><td>{@code url_title}</td><td>the touchpoint; may be absent</td></tr>
     * <tr><td>{@code url}, {@code referer}</td><td>the channel by {@link ChannelRules#ga4()}, else {@code web}; they are
     *     properties as well</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others but those of the place and the machine</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping pageHits() {
        IdentifierColumn cookie = IdentifierColumn.of(Identifier.COOKIE, "tracking_id");
        return CustomerFactsMapping.of(InteractionMapping.ofType("page_hit", "lead_id", "date_hit")
                        .withOtherCustomer(cookie)
                        .withOptional(Field.TOUCHPOINT, "url_title")
                        .withChannelRules(ChannelRules.ga4(), TrafficColumns.ofPage("url", "referer"))
                        .withDefault(Field.CHANNEL, "web")
                        .withDefault(Field.DIRECTION, "inbound")
                        .withOptional(Field.ID, "id")
                        .withoutColumns(
                                "ip_id",
                                "country",
                                "region",
                                "city",
                                "isp",
                                "organization",
                                "user_agent",
                                "remote_host")
                        .inZone(ZoneOffset.UTC))
                .withLink(IdentityLinkMapping.of(IdentifierColumn.of("lead_id"), cookie)
                        .with(IdentityLinkMapping.Field.TIME, "date_hit")
                        .inZone(ZoneOffset.UTC));
    }

    /**
     * Returns the mapping of {@code email_stats}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code lead_id}, else {@code email_address}</td><td>the customer; of an address the hash</td></tr>
     * <tr><td>{@code date_sent}</td><td>the time of the interaction {@code email_sent}, outbound</td></tr>
     * <tr><td>{@code date_read}</td><td>the time of {@code email_read}, inbound, if there is one</td></tr>
     * <tr><td>{@code email_id}</td><td>the campaign; may be absent</td></tr>
     * <tr><td>all others ({@code is_failed}, {@code open_count}, ...)</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping emailStats() {
        return CustomerFactsMapping.of(email("email_sent", "date_sent", "outbound"))
                .withInteraction(email("email_read", "date_read", "inbound"));
    }

    private static InteractionMapping email(String type, String time, String direction) {
        return InteractionMapping.ofType(type, "lead_id", time)
                .withOtherCustomer(IdentifierColumn.emailAddress("email_address"))
                .withDefault(Field.CHANNEL, "email")
                .withDefault(Field.DIRECTION, direction)
                .withOptional(Field.CAMPAIGN, "email_id")
                .withoutColumns("ip_id", "tokens", "open_details")
                .inZone(ZoneOffset.UTC);
    }
}
