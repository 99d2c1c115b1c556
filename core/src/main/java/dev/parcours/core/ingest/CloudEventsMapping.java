package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.ingest.InteractionMapping.Field;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes an interaction of each CloudEvent in JSON (version 1.0 of the specification, structured mode or batch).
 *
 * <p>Which attribute or field of the data is the customer, a CloudEvent does not say, so the mapping does:
 *
 * <pre>{@code
 * RecordReader.json(CloudEventsMapping.of("data.customer.id")
 *         .withInteractions(interactions -> interactions.withOptional(Field.VALUE, "data.amount")));
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

    private final InteractionMapping interactions;

    private CloudEventsMapping(InteractionMapping interactions) {
        this.interactions = checkNotNull(interactions, "interactions");
    }

    /**
     * Returns a mapping by which an attribute of the event ({@code subject}, or an extension) or a field of its data
     * ({@code data.customer.id}) is the customer.
     */
    public static CloudEventsMapping of(String customer) {
        return new CloudEventsMapping(InteractionMapping.of(customer, "time", "type")
                .withOptional(Field.ID, "id")
                .withoutColumns("specversion"));
    }

    /** Returns this mapping with that of its interactions changed. */
    public CloudEventsMapping withInteractions(UnaryOperator<InteractionMapping> change) {
        return new CloudEventsMapping(change.apply(interactions));
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
        return new CustomerFacts(List.of(interactions.map(CloudEventData.of(row))), List.of(), List.of());
    }
}
