package dev.parcours.core.ingest;

import dev.parcours.core.ingest.InteractionMapping.Field;
import java.time.ZoneOffset;

/**
 * Ready-made mappings of objects of Salesforce, with the API names of their fields as columns: what Data Loader exports
 * as CSV, or the records of a query as JSON.
 *
 * <p>A contact is a customer by its id; a lead is of the namespace {@code lead}, until it is converted, which links it
 * with its contact. Fields that are dates without a time ({@code ConvertedDate}, {@code FirstRespondedDate}) are the
 * last second of the day in UTC, or in the zone that {@link CustomerFactsMapping#inZone} says, so that a response on
 * the day of the mailing does not come before it. Fields that are not named here become properties.
 */
public final class SalesforceMappings {

    private static final TimeFormat TIMES = TimeFormat.iso().inZone(ZoneOffset.UTC);
    private static final TimeFormat DATES = TIMES.withDatesAtEndOfDay();

    private SalesforceMappings() {}

    /**
     * Returns the mapping of {@code Lead}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code Id}</td><td>the customer, of the namespace {@code lead}</td></tr>
     * <tr><td>{@code CreatedDate}</td><td>the time of the interaction {@code lead_created}</td></tr>
     * <tr><td>{@code ConvertedDate}</td><td>the time of {@code lead_converted}, and of the link, if there is one</td></tr>
     * <tr><td>{@code LeadSource}</td><td>the channel, by its usual spellings; may be absent</td></tr>
     * <tr><td>{@code ConvertedContactId}</td><td>the contact that the lead is linked with, as declared</td></tr>
     * <tr><td>{@code Email}</td><td>the e-mail hash that the lead is linked with, as declared</td></tr>
     * <tr><td>{@code LastModifiedDate}</td><td>since when the attributes are known</td></tr>
     * <tr><td>all others</td><td>attributes of the profile</td></tr>
     * </table>
     */
    public static CustomerFactsMapping leads() {
        LeadTable table =
                new LeadTable("Id", "CreatedDate", "LastModifiedDate", "LeadSource", "Email", "ConvertedContactId");
        return table.mapping("ConvertedDate", TIMES, DATES)
                .withInteraction(table.interaction("lead_converted", "ConvertedDate", DATES));
    }

    /**
     * Returns the mapping of {@code CampaignMember}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code ContactId}, else {@code LeadId}</td><td>the customer; a lead is of the namespace
     *     {@code lead}</td></tr>
     * <tr><td>{@code CreatedDate}</td><td>the time of the interaction {@code campaign_member_added}, outbound</td></tr>
     * <tr><td>{@code FirstRespondedDate}</td><td>the time of {@code campaign_response}, inbound, if there is one</td></tr>
     * <tr><td>{@code CampaignId}</td><td>the campaign</td></tr>
     * <tr><td>{@code Id}, {@code Status} and all others but names and addresses</td><td>properties; the status is that of the export</td></tr>
     * </table>
     */
    public static CustomerFactsMapping campaignMembers() {
        return CustomerFactsMapping.of(campaignMember("campaign_member_added", "CreatedDate", "outbound"))
                .withInteraction(campaignMember("campaign_response", "FirstRespondedDate", "inbound"));
    }

    private static InteractionMapping campaignMember(String type, String time, String direction) {
        return InteractionMapping.ofType(type, "ContactId", time)
                .withOtherCustomer(IdentifierColumn.of(LeadTable.NAMESPACE, "LeadId"))
                .withTimeFormat(DATES)
                .withDefault(Field.DIRECTION, direction)
                .withOptional(Field.CAMPAIGN, "CampaignId")
                .withoutColumns("Name", "FirstName", "LastName", "Email", "Phone", "MobilePhone", "SystemModstamp");
    }

    /**
     * Returns the mapping of {@code OpportunityHistory}, which has a row for each change of stage, amount or close
     * date. It names no person, so the query has to: {@code SELECT Opportunity.ContactId, ..., StageName, CreatedDate
     * FROM OpportunityHistory}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code Opportunity.ContactId}, else {@code Opportunity.AccountId}, else {@code OpportunityId}</td>
     *     <td>the customer; the latter two are of the namespaces {@code account} and {@code opportunity}</td></tr>
     * <tr><td>{@code CreatedDate}</td><td>the time</td></tr>
     * <tr><td>{@code StageName}</td><td>the type, such as {@code Closed Won}, at the touchpoint
     *     {@code opportunity}</td></tr>
     * <tr><td>{@code Amount}, {@code CurrencyIsoCode}</td><td>the value; the currency may be absent</td></tr>
     * <tr><td>{@code Id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others</td><td>properties</td></tr>
     * </table>
     */
    public static CustomerFactsMapping opportunityHistory() {
        return CustomerFactsMapping.of(InteractionMapping.of("Opportunity.ContactId", "CreatedDate", "StageName")
                .withOtherCustomer(IdentifierColumn.of("account", "Opportunity.AccountId"))
                .withOtherCustomer(IdentifierColumn.of("opportunity", "OpportunityId"))
                .withTimeFormat(TIMES)
                .withDefault(Field.TOUCHPOINT, "opportunity")
                .withOptional(Field.VALUE, "Amount")
                .withOptional(Field.CURRENCY, "CurrencyIsoCode")
                .withOptional(Field.ID, "Id"));
    }

    /**
     * Returns the mapping of {@code Case}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code ContactId}, else {@code SuppliedEmail}</td><td>the customer; of an address the hash</td></tr>
     * <tr><td>{@code CreatedDate}</td><td>the time of the interaction {@code case_opened}, inbound</td></tr>
     * <tr><td>{@code ClosedDate}</td><td>the time of {@code case_closed}, if there is one</td></tr>
     * <tr><td>{@code Origin}</td><td>the channel, by its usual spellings: {@code Phone} is the call centre</td></tr>
     * <tr><td>{@code Type}, {@code Reason}, {@code Priority}, {@code Status} and all others</td><td>properties; texts of
     *     the customer ({@code Subject}, {@code Description}, {@code Comments}) are left out</td></tr>
     * </table>
     */
    public static CustomerFactsMapping cases() {
        return CustomerFactsMapping.of(ofCase("case_opened", "CreatedDate").withDefault(Field.DIRECTION, "inbound"))
                .withInteraction(ofCase("case_closed", "ClosedDate"));
    }

    private static InteractionMapping ofCase(String type, String time) {
        return InteractionMapping.ofType(type, "ContactId", time)
                .withOtherCustomer(IdentifierColumn.emailAddress("SuppliedEmail"))
                .withTimeFormat(TIMES)
                .withOptional(Field.CHANNEL, "Origin")
                .withSpellings(Field.CHANNEL, ChannelSpellings.usual())
                .withoutColumns(
                        "Subject",
                        "Description",
                        "Comments",
                        "SuppliedName",
                        "SuppliedPhone",
                        "ContactEmail",
                        "ContactPhone",
                        "ContactMobile",
                        "ContactFax",
                        "SystemModstamp");
    }
}
