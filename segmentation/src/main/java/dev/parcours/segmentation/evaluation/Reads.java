package dev.parcours.segmentation.evaluation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import java.util.Optional;
import java.util.Set;

/**
 * Which data of a customer an answer depends on. It may name more than it needs, never less.
 *
 * @param attributes names of attributes of the profile
 * @param types types of interactions
 * @param allInteractions whether it depends on interactions of every type
 * @param wholeProfile whether it depends on all attributes, consents and preferences
 */
public record Reads(Set<String> attributes, Set<String> types, boolean allInteractions, boolean wholeProfile) {

    /** Nothing at all. */
    static final Reads NOTHING = new Reads(Set.of(), Set.of(), false, false);

    /** Consents, preferences and all attributes. */
    static final Reads PROFILE = new Reads(Set.of(), Set.of(), false, true);

    /** All interactions. */
    static final Reads HISTORY = new Reads(Set.of(), Set.of(), true, false);

    /** Creates what is read. */
    public Reads {
        attributes = ImmutableSet.copyOf(attributes);
        types = ImmutableSet.copyOf(types);
    }

    /** Returns one attribute. */
    static Reads attribute(String name) {
        return new Reads(Set.of(name), Set.of(), false, false);
    }

    /** Returns the interactions that may pass a filter. */
    static Reads interactions(InteractionFilter filter) {
        Optional<String> type = filter.type();
        return type.isEmpty() ? HISTORY : new Reads(Set.of(), Set.of(type.get()), false, false);
    }

    /** Returns what either depends on. */
    Reads and(Reads other) {
        return new Reads(
                Sets.union(attributes, other.attributes),
                Sets.union(types, other.types),
                allInteractions || other.allInteractions,
                wholeProfile || other.wholeProfile);
    }

    /** Returns whether an interaction more or less can make a difference. */
    public boolean has(Interaction interaction) {
        return allInteractions || types.contains(interaction.type());
    }

    /** Returns whether an attribute can make a difference. */
    public boolean has(String attribute) {
        return wholeProfile || attributes.contains(attribute);
    }
}
