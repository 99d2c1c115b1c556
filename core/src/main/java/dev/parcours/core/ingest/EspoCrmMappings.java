package dev.parcours.core.ingest;

import dev.parcours.core.identity.Identifier;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Ready-made mappings of records of EspoCRM, with the names of its API and exports as columns. A contact is a customer
 * by its id; a lead is of the namespace {@code lead}, until it is converted, which links it with its contact. Times are
 * UTC, as EspoCRM gives them. Columns that are not named here become properties.
 */
public final class EspoCrmMappings {

    private static final IdentifierColumn PARENT = IdentifierColumn.byType(
            "parentId", "parentType", Map.of("Lead", LeadTable.NAMESPACE, "Contact", Identifier.CUSTOMER_ID));

    private static final TimeFormat TIMES = TimeFormat.iso().inZone(ZoneOffset.UTC);

    private EspoCrmMappings() {}

    /**
     * Returns the mapping of leads.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code id}</td><td>the customer, of the namespace {@code lead}</td></tr>
     * <tr><td>{@code createdAt}</td><td>the time of the interaction {@code lead_created}</td></tr>
     * <tr><td>{@code convertedAt}</td><td>the time of {@code lead_converted}, and of the link, if there is one</td></tr>
     * <tr><td>{@code source}</td><td>the channel, by its usual spellings; may be absent</td></tr>
     * <tr><td>{@code createdContactId}</td><td>the contact that the lead is linked with, as declared</td></tr>
     * <tr><td>{@code emailAddress}</td><td>the e-mail hash that the lead is linked with, as declared</td></tr>
     * <tr><td>{@code modifiedAt}</td><td>since when the attributes are known</td></tr>
     * <tr><td>all others</td><td>attributes of the profile</td></tr>
     * </table>
     */
    public static CustomerFactsMapping leads() {
        LeadTable table = new LeadTable("id", "createdAt", "modifiedAt", "source", "emailAddress", "createdContactId");
        return table.mapping("convertedAt", TIMES, TIMES)
                .withInteraction(table.interaction("lead_converted", "convertedAt", TIMES));
    }

    /**
     * Returns the mapping of calls.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code parentId}, {@code parentType}</td><td>the customer, if it is a {@code Lead} or a {@code Contact};
     *     other calls are rejected</td></tr>
     * <tr><td>{@code dateStart}</td><td>the time</td></tr>
     * <tr><td>{@code status}</td><td>the type: {@code call_held}, {@code call_planned} or {@code call_not_held}</td></tr>
     * <tr><td>{@code direction}</td><td>the direction; may be absent</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others but name and text</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping calls() {
        return CustomerFactsMapping.of(planned("call", "call_center").withOptional(Field.DIRECTION, "direction"));
    }

    /**
     * Returns the mapping of meetings, which are on the own channel {@code meeting}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code parentId}, {@code parentType}</td><td>the customer, if it is a {@code Lead} or a {@code Contact};
     *     other meetings are rejected</td></tr>
     * <tr><td>{@code dateStart}</td><td>the time</td></tr>
     * <tr><td>{@code status}</td><td>the type: {@code meeting_held}, {@code meeting_planned} or
     *     {@code meeting_not_held}</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others but name and text</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping meetings() {
        return CustomerFactsMapping.of(planned("meeting", "meeting"));
    }

    private static InteractionMapping planned(String what, String channel) {
        return InteractionMapping.of("parentId", "dateStart", "status")
                .withCustomer(PARENT)
                .withSpellings(Field.EVENT, LeadTable.plannedTypes(what))
                .withDefault(Field.CHANNEL, channel)
                .withDefault(Field.TOUCHPOINT, what)
                .withOptional(Field.ID, "id")
                .withoutColumns("name", "description", "parentName", "parentType")
                .inZone(ZoneOffset.UTC);
    }

    /**
     * Returns the mapping of the campaign log ({@code CampaignLogRecord}).
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code parentId}, {@code parentType}</td><td>the customer, if it is a {@code Lead} or a {@code Contact};
     *     other records are rejected</td></tr>
     * <tr><td>{@code actionDate}</td><td>the time</td></tr>
     * <tr><td>{@code action}</td><td>the type ({@code Sent}, {@code Opened}, {@code Clicked}, {@code Opted Out},
     *     {@code Bounced}, ...) and the direction: what was sent or bounced is outbound, all else inbound</td></tr>
     * <tr><td>{@code campaignId}</td><td>the campaign; may be absent</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping campaignLog() {
        return CustomerFactsMapping.of(InteractionMapping.of("parentId", "actionDate", "action")
                .withCustomer(PARENT)
                .withOptional(Field.DIRECTION, "action")
                .withSpellings(Field.DIRECTION, Map.of("Sent", "outbound", "Bounced", "outbound", "*", "inbound"))
                .withDefault(Field.CHANNEL, "email")
                .withOptional(Field.CAMPAIGN, "campaignId")
                .withOptional(Field.ID, "id")
                .withoutColumns("parentType", "parentName", "stringData", "stringAdditionalData")
                .inZone(ZoneOffset.UTC));
    }
}
