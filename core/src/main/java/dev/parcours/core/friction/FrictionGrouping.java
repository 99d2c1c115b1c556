package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to tell journeys apart in which a friction may be concentrated, such as the device.
 *
 * <p>The value is asked of each interaction. One that says nothing has the value of the interaction before it in the
 * journey, at the beginning that of the first one that says it. A journey that says nothing is in no group of the
 * grouping.
 *
 * <p>A value that the customer has, such as a segment, is a function of the customer's id:
 *
 * <pre>{@code
 * FrictionGrouping.of("segment", interaction -> Optional.ofNullable(segments.get(interaction.customer())));
 * }</pre>
 *
 * <p>Two groupings of the same name count as equal, since functions cannot be compared.
 */
public final class FrictionGrouping {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}[.,]\\d{1,20}");

    private final String name;
    private final Function<Interaction, Optional<String>> values;

    private FrictionGrouping(String name, Function<Interaction, Optional<String>> values) {
        this.name = checkNotNull(name, "name");
        this.values = checkNotNull(values, "values");
        checkArgument(!name.isBlank(), "the name of a grouping must not be blank");
    }

    /**
     * Returns a grouping of its own.
     *
     * @param name what findings call it; not blank
     * @param values what an interaction says, or empty if nothing; depends on the interaction alone
     * @throws IllegalArgumentException if the name is blank
     */
    public static FrictionGrouping of(String name, Function<Interaction, Optional<String>> values) {
        return new FrictionGrouping(name, values);
    }

    /** Returns the grouping by {@link Interaction#device()}. */
    public static FrictionGrouping byDevice() {
        return of("device", Interaction::device);
    }

    /** Returns the grouping by the id of {@link Interaction#channel()}. */
    public static FrictionGrouping byChannel() {
        return of("channel", interaction -> interaction.channel().map(Channel::id));
    }

    /** Returns the grouping by {@link Interaction#campaign()}. */
    public static FrictionGrouping byCampaign() {
        return of("campaign", Interaction::campaign);
    }

    /** Returns the grouping by a property of interactions, as far as it can be {@link AttributeValue#asText() read}. */
    public static FrictionGrouping byProperty(String property) {
        return of(
                property,
                interaction -> Optional.ofNullable(interaction.properties().get(property))
                        .flatMap(AttributeValue::asText));
    }

    /**
     * Returns the groupings by those properties that have at least two and at most some number of distinct values, in
     * the order of their names: what a CRM adds to its records, such as a platform or a cohort, and no ids. Properties
     * that are amounts, of which a value has decimals, are no groups either.
     *
     * @param mostValues how many values a property may have, at least 2
     * @throws IllegalArgumentException if that is less than 2
     */
    public static List<FrictionGrouping> byProperties(Iterable<Interaction> interactions, int mostValues) {
        checkArgument(mostValues >= 2, "a grouping has at least 2 values, but at most %s were asked for", mostValues);
        Map<String, Set<String>> values = new TreeMap<>();
        for (Interaction interaction : interactions) {
            interaction.properties().forEach((name, value) -> {
                Set<String> known = values.computeIfAbsent(name, same -> new HashSet<>());
                // One too many is enough to know.
                if (known.size() <= mostValues) {
                    value.asText().ifPresent(known::add);
                }
            });
        }
        return values.entrySet().stream()
                .filter(entry ->
                        entry.getValue().size() >= 2 && entry.getValue().size() <= mostValues)
                .filter(entry -> entry.getValue().stream().noneMatch(DECIMAL.asMatchPredicate()))
                .map(entry -> byProperty(entry.getKey()))
                .toList();
    }

    /** Returns what findings call it. */
    public String name() {
        return name;
    }

    /** Returns what an interaction says. */
    Optional<String> of(Interaction interaction) {
        return values.apply(interaction);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrictionGrouping that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
