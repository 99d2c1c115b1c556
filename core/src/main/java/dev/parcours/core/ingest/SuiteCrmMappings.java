package dev.parcours.core.ingest;

import dev.parcours.core.identity.Identifier;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Ready-made mappings of tables of SuiteCRM, with the names of the database as columns. A contact is a customer by its
 * id; a lead is of the namespace {@code lead}, until it is converted, which links it with its contact. Times are UTC,
 * as SuiteCRM stores them. Rows with {@code deleted} 1 are for the query to leave out. Columns that are not named here
 * become properties.
 */
public final class SuiteCrmMappings {

    private static final Map<String, String> NAMESPACES =
            Map.of("Leads", LeadTable.NAMESPACE, "Contacts", Identifier.CUSTOMER_ID);

    private SuiteCrmMappings() {}

    /**
     * Returns the mapping of {@code leads}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code id}</td><td>the customer, of the namespace {@code lead}</td></tr>
     * <tr><td>{@code date_entered}</td><td>the time of the interaction {@code lead_created}</td></tr>
     * <tr><td>{@code lead_source}</td><td>the channel, by its usual spellings; may be absent</td></tr>
     * <tr><td>{@code email1}</td><td>the e-mail hash that the lead is linked with, as declared; it stands in a table of
     *     addresses, so the query has to join it</td></tr>
     * <tr><td>{@code contact_id}</td><td>the contact that the lead is linked with, as declared, since
     *     {@code date_modified}: SuiteCRM does not say when a lead was converted</td></tr>
     * <tr><td>{@code date_modified}</td><td>since when the attributes are known</td></tr>
     * <tr><td>all others</td><td>attributes of the profile</td></tr>
     * </table>
     */
    public static CustomerFactsMapping leads() {
        TimeFormat times = TimeFormat.iso().inZone(ZoneOffset.UTC);
        return new LeadTable("id", "date_entered", "date_modified", "lead_source", "email1", "contact_id")
                .mapping("date_modified", times, times);
    }

    /**
     * Returns the mapping of {@code calls}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code parent_id}, {@code parent_type}</td><td>the customer, if it is one of {@code Leads} or
     *     {@code Contacts}; other calls are rejected</td></tr>
     * <tr><td>{@code date_start}</td><td>the time</td></tr>
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
     * Returns the mapping of {@code meetings}, which are on the own channel {@code meeting}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code parent_id}, {@code parent_type}</td><td>the customer, if it is one of {@code Leads} or
     *     {@code Contacts}; other meetings are rejected</td></tr>
     * <tr><td>{@code date_start}</td><td>the time</td></tr>
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
        return InteractionMapping.of("parent_id", "date_start", "status")
                .withCustomer(IdentifierColumn.byType("parent_id", "parent_type", NAMESPACES))
                .withSpellings(Field.EVENT, LeadTable.plannedTypes(what))
                .withDefault(Field.CHANNEL, channel)
                .withDefault(Field.TOUCHPOINT, what)
                .withOptional(Field.ID, "id")
                .withoutColumns("name", "description", "parent_type")
                .inZone(ZoneOffset.UTC);
    }

    /**
     * Returns the mapping of {@code campaign_log}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code target_id}, {@code target_type}</td><td>the customer, if it is one of {@code Leads} or
     *     {@code Contacts}; other rows are rejected</td></tr>
     * <tr><td>{@code activity_date}</td><td>the time</td></tr>
     * <tr><td>{@code activity_type}</td><td>the type ({@code targeted}, {@code viewed}, {@code link}, {@code removed}, ...)
     *     and the direction: what the contact did ({@code viewed}, {@code link}, {@code removed}, {@code lead},
     *     {@code contact}) is inbound, all else outbound</td></tr>
     * <tr><td>{@code campaign_id}</td><td>the campaign; may be absent</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping campaignLog() {
        return CustomerFactsMapping.of(InteractionMapping.of("target_id", "activity_date", "activity_type")
                .withCustomer(IdentifierColumn.byType("target_id", "target_type", NAMESPACES))
                .withOptional(Field.DIRECTION, "activity_type")
                .withSpellings(
                        Field.DIRECTION,
                        Map.of(
                                "viewed", "inbound",
                                "link", "inbound",
                                "removed", "inbound",
                                "lead", "inbound",
                                "contact", "inbound",
                                "*", "outbound"))
                .withDefault(Field.CHANNEL, "email")
                .withOptional(Field.CAMPAIGN, "campaign_id")
                .withOptional(Field.ID, "id")
                .withoutColumns("target_type", "more_information")
                .inZone(ZoneOffset.UTC));
    }
}
