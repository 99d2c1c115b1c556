package dev.parcours.core.ingest;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers with their profiles and histories together.
 *
 * @param customers one for each id that has a profile or an interaction, in the order of the ids. Without a profile
 *     there is no attribute, without an interaction an empty history
 * @param duplicates the profiles that were left out because another with the same id came before them
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
        Map<String, Customer> byId = new TreeMap<>();
        List<Customer> duplicates = new ArrayList<>();
        for (Customer profile : profiles) {
            if (byId.putIfAbsent(profile.id(), profile) != null) {
                duplicates.add(profile);
            }
        }
        Map<String, List<Interaction>> histories = new TreeMap<>();
        for (Interaction interaction : interactions) {
            histories
                    .computeIfAbsent(interaction.customer(), id -> new ArrayList<>())
                    .add(interaction);
        }
        histories.forEach((id, history) -> {
            Customer profile = byId.computeIfAbsent(
                    id, newId -> Customer.builder().id(newId).build());
            history.addAll(profile.history());
            byId.put(id, profile.withHistory(history));
        });
        return new Histories(new ArrayList<>(byId.values()), duplicates);
    }

    /** Returns the counts; no attribute of a customer. */
    @Override
    public String toString() {
        return "%s customers, %s duplicate profiles".formatted(customers.size(), duplicates.size());
    }
}
