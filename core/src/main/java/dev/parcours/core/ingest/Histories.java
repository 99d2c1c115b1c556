package dev.parcours.core.ingest;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers with their profiles and histories together.
 *
 * <p>Several profiles of one id are one profile, put together as {@link Customer#withUpdates} does: the latest value of
 * each attribute, all consents. Their order changes nothing.
 *
 * @param customers one for each id that has a profile, an update or an interaction, in the order of the ids. Without a
 *     profile there is no attribute, without an interaction an empty history
 * @param duplicates the profiles that another with the same id came before; what they say is in the customers
 */
public record Histories(List<Customer> customers, List<Customer> duplicates) {

    /** Creates the pair of lists. */
    public Histories {
        customers = List.copyOf(customers);
        duplicates = List.copyOf(duplicates);
    }

    /** Returns customers of whom no profile is known, each with the interactions of its id. */
    public static Histories of(Collection<Interaction> interactions) {
        return join(List.of(), interactions);
    }

    /**
     * Gives each profile the interactions of its customer; the history that a profile already has is kept with them.
     */
    public static Histories join(Collection<Customer> profiles, Collection<Interaction> interactions) {
        return join(profiles, List.of(), interactions);
    }

    /**
     * Gives each profile what updates say of it and the interactions of its customer; the history that a profile
     * already has is kept with them.
     */
    public static Histories join(
            Collection<Customer> profiles, Collection<ProfileUpdate> updates, Collection<Interaction> interactions) {
        Map<String, Parts> byId = new TreeMap<>();
        List<Customer> duplicates = new ArrayList<>();
        for (Customer profile : profiles) {
            Parts parts = byId.computeIfAbsent(profile.id(), id -> new Parts());
            if (!parts.profiles.isEmpty()) {
                duplicates.add(profile);
            }
            parts.profiles.add(profile);
        }
        for (ProfileUpdate update : updates) {
            byId.computeIfAbsent(update.customer(), id -> new Parts()).updates.add(update);
        }
        for (Interaction interaction : interactions) {
            byId.computeIfAbsent(interaction.customer(), id -> new Parts())
                    .interactions
                    .add(interaction);
        }
        List<Customer> customers = new ArrayList<>();
        byId.forEach((id, parts) -> customers.add(parts.customer(id)));
        return new Histories(customers, duplicates);
    }

    /** What is known of one id. */
    private static final class Parts {

        private final List<Customer> profiles = new ArrayList<>(1);
        private final List<ProfileUpdate> updates = new ArrayList<>(0);
        private final List<Interaction> interactions = new ArrayList<>();

        Customer customer(String id) {
            profiles.forEach(profile -> interactions.addAll(profile.history()));
            Customer profile = profiles.isEmpty() ? Customer.builder().id(id).build() : profiles.get(0);
            profiles.stream().skip(1).map(ProfileUpdate::of).forEach(updates::add);
            Customer customer = profile.withHistory(interactions);
            return updates.isEmpty() ? customer : customer.withUpdates(updates);
        }
    }

    /** Returns the counts; no attribute of a customer. */
    @Override
    public String toString() {
        return "%s customers, %s duplicate profiles".formatted(customers.size(), duplicates.size());
    }
}
