package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ingest.InteractionMapping.Field;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes customer facts of CloudEvents in JSON (version 1.0 of the specification, structured mode or batch).
 *
 * <p>Each event is an interaction. Which attribute or field of the data is the customer, a CloudEvent does not say, so
 * the mapping does; and where the data say more of customers, it can say so too:
 *
 * <pre>{@code
 * RecordReader.json(CloudEventsMapping.of("data.customer.id")
 *         .withInteractions(interactions -> interactions.withOptional(Field.VALUE, "data.amount"))
 *         .withFacts(facts -> facts.withLink(IdentityLinkMapping.of(
 *                         IdentifierColumn.of("data.customer.id"), IdentifierColumn.of(Identifier.COOKIE, "data.cookie"))
 *                 .with(IdentityLinkMapping.Field.TIME, "time"))));
 * }</pre>
 *
 * <p>The type of the interaction is {@code type}, its time {@code time}, its id {@code id}. All other attributes and
 * the fields of the data ({@code data.customer.name}) are columns: mapped, or else properties. Data in
 * {@code data_base64} are read as if they stood in {@code data} if their content type is JSON or absent, and else stay
 * as they are.
 *
 * <p>An event without {@code specversion} 1.x, {@code id}, {@code source} or {@code type} is rejected; so is one
 * without a time, which the specification allows, unless the mapping of interactions has a
 * {@linkplain InteractionMapping#withDefault default} of it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CloudEventsMapping implements RowMapping<CustomerFacts> {

    private static final List<String> NEEDED = List.of("id", "source", "type");

    private final CustomerFactsMapping facts;

    private CloudEventsMapping(CustomerFactsMapping facts) {
        this.facts = checkNotNull(facts, "facts");
    }

    /**
     * Returns a mapping by which an attribute of the event ({@code subject}, or an extension) or a field of its data
     * ({@code data.customer.id}) is the customer.
     */
    public static CloudEventsMapping of(String customer) {
        return new CloudEventsMapping(CustomerFactsMapping.of(InteractionMapping.of(customer, "time", "type")
                .withOptional(Field.ID, "id")
                .withoutColumns("specversion")));
    }

    /** Returns this mapping with that of its interactions changed. */
    public CloudEventsMapping withInteractions(UnaryOperator<InteractionMapping> change) {
        return new CloudEventsMapping(facts.withInteractions(change));
    }

    /** Returns this mapping with what else events say of customers: profiles, links, further interactions. */
    public CloudEventsMapping withFacts(UnaryOperator<CustomerFactsMapping> change) {
        return new CloudEventsMapping(change.apply(facts));
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of();
    }

    @Override
    public CustomerFacts map(Row row) throws RejectedRowException {
        String version = Fields.needed(row, "specversion");
        if (!version.startsWith("1.")) {
            throw new RejectedRowException(
                    RejectionReason.BAD_VALUE,
                    "specversion",
                    "'%s' is not a version of CloudEvents that is known here, which is 1.0"
                            .formatted(Fields.shown(version)));
        }
        for (String attribute : NEEDED) {
            Fields.needed(row, attribute);
        }
        return facts.map(CloudEventData.of(row));
    }
}
