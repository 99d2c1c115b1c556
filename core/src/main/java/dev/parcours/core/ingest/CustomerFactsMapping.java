package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.identity.IdentityLink;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes of each record all that it says of customers: interactions, a profile, links between identifiers, each by a
 * mapping of its own.
 *
 * <pre>{@code
 * CustomerFactsMapping.of(InteractionMapping.of("lead", "created", "what"))
 *         .withInteraction(InteractionMapping.of("lead", "closed", "what"))      // of records that were closed
 *         .withProfile(CustomerMapping.of("lead").withSince("modified"))
 *         .withLink(IdentityLinkMapping.of(
 *                 IdentifierColumn.of("lead"), IdentifierColumn.emailAddress("mail")));
 * }</pre>
 *
 * <p>What the mapping starts with, every record must give; otherwise it is rejected. What is added is taken of records
 * that have it: an interaction of those that say its time, a profile of those that name the customer, a link of those
 * that have both identifiers. What is there and cannot be read rejects the record as a whole.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CustomerFactsMapping implements RowMapping<CustomerFacts> {

    static final int MAX_ELEMENTS = 10_000;
    static final int MAX_REPEATED = 100_000;

    private final Optional<InteractionMapping> needed;
    private final List<InteractionMapping> interactions;
    private final List<CustomerMapping> profiles;
    private final List<IdentityLinkMapping> links;
    private final Optional<String> array;

    private CustomerFactsMapping(
            Optional<InteractionMapping> needed,
            List<InteractionMapping> interactions,
            List<CustomerMapping> profiles,
            List<IdentityLinkMapping> links,
            Optional<String> array) {
        this.needed = needed;
        this.interactions = ImmutableList.copyOf(interactions);
        this.profiles = ImmutableList.copyOf(profiles);
        this.links = ImmutableList.copyOf(links);
        this.array = array;
    }

    /** Returns a mapping by which every record gives an interaction. */
    public static CustomerFactsMapping of(InteractionMapping interaction) {
        return new CustomerFactsMapping(Optional.of(interaction), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Returns a mapping by which every record gives a profile. */
    public static CustomerFactsMapping ofProfiles(CustomerMapping profile) {
        return new CustomerFactsMapping(Optional.empty(), List.of(), List.of(profile), List.of(), Optional.empty());
    }

    /** Returns this mapping with an interaction of the records that say when it happened. */
    public CustomerFactsMapping withInteraction(InteractionMapping interaction) {
        return new CustomerFactsMapping(needed, and(interactions, interaction), profiles, links, array);
    }

    /** Returns this mapping with the profile of the records that name its customer. */
    public CustomerFactsMapping withProfile(CustomerMapping profile) {
        return new CustomerFactsMapping(needed, interactions, and(profiles, profile), links, array);
    }

    /** Returns this mapping with a link of the records that have both identifiers. */
    public CustomerFactsMapping withLink(IdentityLinkMapping link) {
        return new CustomerFactsMapping(needed, interactions, profiles, and(links, link), array);
    }

    /**
     * Returns this mapping for records of which each element of a JSON array gives facts of its own, such as the
     * contacts of one call. In the columns of the mappings {@code .*} behind the name of the array stands for the
     * element: with {@code contacts}, the column {@code contacts.*.id} is the id of the one that is being mapped. What
     * other elements say is then no property. A record whose array is absent or empty is rejected.
     *
     * <p>What stands outside of the array is said of each element, so that a short record can say much. One with more
     * than {@value #MAX_ELEMENTS} elements, or whose elements times the fields outside are more than
     * {@value #MAX_REPEATED}, is rejected as {@linkplain RejectionReason#TOO_LONG too long}.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public CustomerFactsMapping forEach(String newArray) {
        checkArgument(!newArray.isBlank(), "the name of the array must not be blank");
        return new CustomerFactsMapping(needed, interactions, profiles, links, Optional.of(newArray));
    }

    /** Returns this mapping with each of its mappings of interactions changed, such as to leave columns out. */
    public CustomerFactsMapping withInteractions(UnaryOperator<InteractionMapping> change) {
        return new CustomerFactsMapping(
                needed.map(change), interactions.stream().map(change).toList(), profiles, links, array);
    }

    /** Returns this mapping with the zone of times that name no offset. */
    public CustomerFactsMapping inZone(ZoneId zone) {
        return new CustomerFactsMapping(
                needed.map(mapping -> mapping.inZone(zone)),
                interactions.stream().map(mapping -> mapping.inZone(zone)).toList(),
                profiles.stream().map(mapping -> mapping.inZone(zone)).toList(),
                links.stream().map(mapping -> mapping.inZone(zone)).toList(),
                array);
    }

    private static <T> List<T> and(List<T> list, T last) {
        return ImmutableList.<T>builder().addAll(list).add(last).build();
    }

    /** Returns the columns that every record must have; what is taken of some records only, a source may lack. */
    @Override
    public Set<String> requiredColumns() {
        if (array.isPresent()) {
            return ImmutableSet.of();
        }
        return needed.map(InteractionMapping::requiredColumns)
                .orElseGet(() -> profiles.get(0).requiredColumns());
    }

    @Override
    public CustomerFacts map(Row row) throws RejectedRowException {
        Facts facts = new Facts();
        if (array.isEmpty()) {
            collect(row, facts);
            return facts.build();
        }
        List<Row> elements = ElementRow.of(row, array.get());
        if (elements.isEmpty()) {
            throw Fields.missing(array.get());
        }
        for (Row element : elements) {
            collect(element, facts);
        }
        return facts.build();
    }

    private void collect(Row row, Facts facts) throws RejectedRowException {
        if (needed.isPresent()) {
            facts.interactions.add(needed.get().map(row));
        }
        for (InteractionMapping mapping : interactions) {
            if (mapping.isIn(row)) {
                facts.interactions.add(mapping.map(row));
            }
        }
        for (CustomerMapping mapping : profiles) {
            if (needed.isEmpty() || mapping.isIn(row)) {
                facts.updates.add(ProfileUpdate.of(mapping.map(row)));
            }
        }
        for (IdentityLinkMapping mapping : links) {
            if (mapping.isIn(row)) {
                facts.links.add(mapping.map(row));
            }
        }
    }

    private static final class Facts {

        private final List<Interaction> interactions = new ArrayList<>();
        private final List<ProfileUpdate> updates = new ArrayList<>();
        private final List<IdentityLink> links = new ArrayList<>();

        CustomerFacts build() {
            return new CustomerFacts(interactions, updates, links);
        }
    }
}
