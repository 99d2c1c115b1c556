package dev.parcours.core.ingest;

import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.identity.IdentityLink;
import java.util.Collection;
import java.util.List;

/**
 * What one or more records say of customers.
 *
 * <p>The {@linkplain Interaction#customer() customer} of an interaction and of a profile update is the text of an
 * {@link dev.parcours.core.identity.Identifier}: a customer id as it stands, and with its namespace what is known of
 * somebody else, such as {@code cookie:f3a9}. The links say which of them are one person.
 *
 * @param interactions what customers did or received
 * @param profileUpdates what became known of their profiles
 * @param identityLinks which identifiers are one person's
 */
public record CustomerFacts(
        List<Interaction> interactions, List<ProfileUpdate> profileUpdates, List<IdentityLink> identityLinks) {

    /** Creates the three lists. */
    public CustomerFacts {
        interactions = List.copyOf(interactions);
        profileUpdates = List.copyOf(profileUpdates);
        identityLinks = List.copyOf(identityLinks);
    }

    /** Returns all that several records say, in their order. */
    public static CustomerFacts join(Collection<CustomerFacts> records) {
        return new CustomerFacts(
                records.stream().flatMap(facts -> facts.interactions.stream()).toList(),
                records.stream().flatMap(facts -> facts.profileUpdates.stream()).toList(),
                records.stream().flatMap(facts -> facts.identityLinks.stream()).toList());
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return interactions.isEmpty() && profileUpdates.isEmpty() && identityLinks.isEmpty();
    }

    /** Returns the counts; no attribute of a person. */
    @Override
    public String toString() {
        return "%s interactions, %s profile updates, %s identity links"
                .formatted(interactions.size(), profileUpdates.size(), identityLinks.size());
    }
}
