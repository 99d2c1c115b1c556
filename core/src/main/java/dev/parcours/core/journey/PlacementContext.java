package dev.parcours.core.journey;

import dev.parcours.core.Interaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came before in one customer's history, as far as rules look for it. Not thread-safe. */
final class PlacementContext {

    private final Set<String> watched;
    private final Map<String, Interaction> firstOfType = new HashMap<>(4);

    /** Creates the context of a customer's first interaction, for rules that look for the given types. */
    PlacementContext(Set<String> watched) {
        this.watched = watched;
    }

    /** Goes past an interaction. */
    void pass(Interaction interaction) {
        if (watched.contains(interaction.type())) {
            firstOfType.putIfAbsent(interaction.type(), interaction);
        }
    }

    boolean holdsAny(Set<String> types) {
        for (String type : types) {
            if (firstOfType.containsKey(type)) {
                return true;
            }
        }
        return false;
    }

    /** The earliest interaction of one of the types. */
    Optional<Interaction> firstOf(Set<String> types) {
        return firstOfType.values().stream()
                .filter(interaction -> types.contains(interaction.type()))
                .min(Interaction.ORDER);
    }
}
