package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableMap;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.util.Map;

/**
 * Ready-made mappings of objects of HubSpot as its API gives them in JSON: the elements of {@code results}, one object
 * a line or in an array. Customers are the ids of contacts.
 */
public final class HubSpotMappings {

    private static final String CONTACTS = "associations.contacts.results";
    private static final String TIME = "properties.hs_timestamp";
    private static final String HISTORY = "propertiesWithHistory.lifecyclestage";
    private static final String CONTACT_IDS = "associations.contactIds";

    /** The types of engagements that brand and customer meet in. */
    private static final Map<String, String> CHANNELS = ImmutableMap.<String, String>builder()
            .put("EMAIL", "email")
            .put("INCOMING_EMAIL", "email")
            .put("FORWARDED_EMAIL", "email")
            .put("CALL", "call_center")
            .put("MEETING", "meeting")
            .put("SMS", "sms")
            .put("WHATS_APP", "chat")
            .put("LINKEDIN_MESSAGE", "social")
            .put("POSTAL_MAIL", "paper_mail")
            .put("NOTE", "")
            .put("TASK", "")
            .build();

    private static final Map<String, String> DIRECTIONS = Map.of(
            "EMAIL", "outbound",
            "INCOMING_EMAIL", "inbound",
            "FORWARDED_EMAIL", "inbound",
            "*", "");

    private HubSpotMappings() {}

    /**
     * Returns the mapping of the changes of lifecycle stage of contacts, read with
     * {@code propertiesWithHistory=lifecyclestage}. Each change is an interaction; a contact without any is rejected.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code id}</td><td>the customer</td></tr>
     * <tr><td>{@code propertiesWithHistory.lifecyclestage.*.timestamp}</td><td>the time</td></tr>
     * <tr><td>{@code propertiesWithHistory.lifecyclestage.*.value}</td><td>the type, such as {@code lead} or
     *     {@code opportunity}, at the touchpoint {@code lifecycle stage}</td></tr>
     * </table>
     */
    public static CustomerFactsMapping lifecycleStages() {
        return CustomerFactsMapping.of(InteractionMapping.of("id", HISTORY + ".*.timestamp", HISTORY + ".*.value")
                        .withDefault(Field.TOUCHPOINT, "lifecycle stage")
                        .withoutOtherColumns())
                .forEach(HISTORY);
    }

    /**
     * Returns the mapping of calls, read with {@code associations=contacts}: one interaction {@code call} for each
     * contact.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code associations.contacts.results.*.id}</td><td>the customer</td></tr>
     * <tr><td>{@code properties.hs_timestamp}</td><td>the time</td></tr>
     * <tr><td>{@code properties.hs_call_direction}</td><td>the direction; may be absent</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others but title and text</td><td>properties, such as
     *     {@code properties.hs_call_disposition}</td></tr>
     * </table>
     */
    public static CustomerFactsMapping calls() {
        return activity(InteractionMapping.ofType("call", CONTACTS + ".*.id", TIME)
                .withDefault(Field.CHANNEL, "call_center")
                .withOptional(Field.DIRECTION, "properties.hs_call_direction")
                .withoutColumns("properties.hs_call_title", "properties.hs_call_body"));
    }

    /**
     * Returns the mapping of e-mails, read with {@code associations=contacts}: one interaction {@code email} for each
     * contact.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code associations.contacts.results.*.id}</td><td>the customer</td></tr>
     * <tr><td>{@code properties.hs_timestamp}</td><td>the time</td></tr>
     * <tr><td>{@code properties.hs_email_direction}</td><td>the direction: {@code EMAIL} is outbound,
     *     {@code INCOMING_EMAIL} and {@code FORWARDED_EMAIL} are inbound</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others but subject, texts and headers</td><td>properties, such as
     *     {@code properties.hs_email_status}</td></tr>
     * </table>
     */
    public static CustomerFactsMapping emails() {
        return activity(InteractionMapping.ofType("email", CONTACTS + ".*.id", TIME)
                .withDefault(Field.CHANNEL, "email")
                .withOptional(Field.DIRECTION, "properties.hs_email_direction")
                .withSpellings(Field.DIRECTION, DIRECTIONS)
                .withoutColumns(
                        "properties.hs_email_subject",
                        "properties.hs_email_text",
                        "properties.hs_email_html",
                        "properties.hs_email_headers"));
    }

    /**
     * Returns the mapping of meetings, read with {@code associations=contacts}: one interaction {@code meeting} for
     * each contact, on the own channel {@code meeting}.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code associations.contacts.results.*.id}</td><td>the customer</td></tr>
     * <tr><td>{@code properties.hs_timestamp}</td><td>the time</td></tr>
     * <tr><td>{@code id}</td><td>the id of the interaction</td></tr>
     * <tr><td>all others but title and texts</td><td>properties, such as
     *     {@code properties.hs_meeting_outcome}</td></tr>
     * </table>
     */
    public static CustomerFactsMapping meetings() {
        return activity(InteractionMapping.ofType("meeting", CONTACTS + ".*.id", TIME)
                .withDefault(Field.CHANNEL, "meeting")
                .withoutColumns(
                        "properties.hs_meeting_title",
                        "properties.hs_meeting_body",
                        "properties.hs_internal_meeting_notes"));
    }

    private static CustomerFactsMapping activity(InteractionMapping interaction) {
        return CustomerFactsMapping.of(interaction.withOptional(Field.ID, "id")).forEach(CONTACTS);
    }

    /**
     * Returns the mapping of the engagements of the older API ({@code /engagements/v1}): one interaction for each
     * contact.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><th>column</th><th>what it gives</th></tr>
     * <tr><td>{@code associations.contactIds.*}</td><td>the customer</td></tr>
     * <tr><td>{@code engagement.timestamp}</td><td>the time, in milliseconds</td></tr>
     * <tr><td>{@code engagement.type}</td><td>the type ({@code CALL}, {@code EMAIL}, {@code MEETING}, ...), the channel and,
     *     of e-mails, the direction; notes and tasks have no channel, as nobody meets in them</td></tr>
     * <tr><td>{@code engagement.id}</td><td>the id of the interaction</td></tr>
     * </table>
     */
    public static CustomerFactsMapping engagements() {
        return CustomerFactsMapping.of(
                        InteractionMapping.of(CONTACT_IDS + ".*", "engagement.timestamp", "engagement.type")
                                .withTimeFormat(TimeFormat.epochMillis())
                                .withOptional(Field.CHANNEL, "engagement.type")
                                .withSpellings(Field.CHANNEL, CHANNELS)
                                .withOptional(Field.DIRECTION, "engagement.type")
                                .withSpellings(Field.DIRECTION, DIRECTIONS)
                                .withOptional(Field.ID, "engagement.id")
                                .withoutOtherColumns())
                .forEach(CONTACT_IDS);
    }
}
