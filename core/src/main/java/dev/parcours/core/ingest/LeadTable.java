package dev.parcours.core.ingest;

import dev.parcours.core.identity.IdentityLink.Strength;
import dev.parcours.core.ingest.InteractionMapping.Field;
import java.util.Map;

/**
 * What the leads of CRMs have in common: they were created, and may have become a contact.
 *
 * @param id the column of the lead's id
 * @param created the column of the time of its creation
 * @param modified the column of the time at which it was last changed
 * @param source the column of where it came from
 * @param address the column of the e-mail address
 * @param contact the column of the contact's id
 */
record LeadTable(String id, String created, String modified, String source, String address, String contact) {

    /** The namespace of leads. */
    static final String NAMESPACE = "lead";

    private IdentifierColumn lead() {
        return IdentifierColumn.of(NAMESPACE, id);
    }

    /** An interaction that is all of one type, with no more of the record. */
    InteractionMapping interaction(String type, String time, TimeFormat times) {
        return InteractionMapping.ofType(type, id, time)
                .withCustomer(lead())
                .withTimeFormat(times)
                .withoutOtherColumns();
    }

    /**
     * The facts that leads give.
     *
     * @param conversion the column of the time of the link with the contact
     * @param times how times are written
     * @param conversionTimes how the time of the link is written
     */
    CustomerFactsMapping mapping(String conversion, TimeFormat times, TimeFormat conversionTimes) {
        return CustomerFactsMapping.of(interaction("lead_created", created, times)
                        .withOptional(Field.CHANNEL, source)
                        .withSpellings(Field.CHANNEL, ChannelSpellings.usual()))
                .withProfile(CustomerMapping.of(id)
                        .withId(lead())
                        .withSince(modified)
                        .withTimeFormat(times)
                        .withoutColumns(created, conversion, contact))
                .withLink(IdentityLinkMapping.of(lead(), IdentifierColumn.of(contact))
                        .with(IdentityLinkMapping.Field.TIME, conversion)
                        .withStrength(Strength.DECLARED)
                        .withTimeFormat(conversionTimes))
                .withLink(IdentityLinkMapping.of(lead(), IdentifierColumn.emailAddress(address))
                        .with(IdentityLinkMapping.Field.TIME, created)
                        .withStrength(Strength.DECLARED)
                        .withTimeFormat(times));
    }

    /** The types of what is planned first: held, planned, not held. */
    static Map<String, String> plannedTypes(String what) {
        return Map.of("Held", what + "_held", "Planned", what + "_planned", "Not Held", what + "_not_held");
    }
}
