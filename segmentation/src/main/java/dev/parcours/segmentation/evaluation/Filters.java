package dev.parcours.segmentation.evaluation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Occurrence;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.condition.ValueRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which interactions pass a filter. */
public final class Filters {

    // A filter with a regular expression is refused when it is built.
    static final CompiledPatterns NO_PATTERNS = CompiledPatterns.none(Optional.empty());

    private Filters() {}

    /** Returns whether an interaction passes a filter. */
    public static boolean matches(InteractionFilter filter, Interaction interaction) {
        return (filter.type().isEmpty() || filter.type().get().equals(interaction.type()))
                && (filter.direction().isEmpty() || filter.direction().equals(interaction.direction()))
                && (filter.channel().isEmpty()
                        || filter.channel().equals(interaction.channel().map(Channel::id)))
                && (filter.touchpoint().isEmpty()
                        || filter.touchpoint()
                                .get()
                                .equals(interaction.touchpoint().name()))
                && (filter.campaign().isEmpty() || filter.campaign().equals(interaction.campaign()))
                && (filter.device().isEmpty() || filter.device().equals(interaction.device()))
                && (filter.value().isEmpty() || isInRange(filter.value().get(), interaction.value()))
                && filter.properties().stream().allMatch(property -> holds(property, interaction));
    }

    /** Returns the place of the first or last interaction of a history that passes a filter; -1 if there is none. */
    static int place(InteractionFilter filter, Occurrence occurrence, List<Interaction> history) {
        boolean isFirst = occurrence == Occurrence.FIRST;
        for (int i = 0; i < history.size(); i++) {
            int place = isFirst ? i : history.size() - 1 - i;
            if (matches(filter, history.get(place))) {
                return place;
            }
        }
        return -1;
    }

    private static boolean isInRange(ValueRange range, Optional<Money> value) {
        if (value.isEmpty()) {
            return false;
        }
        BigDecimal amount = value.get().amount();
        return range.minimum().filter(minimum -> amount.compareTo(minimum) < 0).isEmpty()
                && range.maximum()
                        .filter(maximum -> amount.compareTo(maximum) > 0)
                        .isEmpty()
                && range.currency()
                        .filter(code -> !code.equals(value.get().currency().getCurrencyCode()))
                        .isEmpty();
    }

    private static boolean holds(AttributeCondition condition, Interaction interaction) {
        Optional<AttributeValue> value =
                Optional.ofNullable(interaction.properties().get(condition.attribute()));
        return AttributeTests.find(condition, value, interaction.time(), NO_PATTERNS)
                        .truth()
                == Truth.TRUE;
    }
}
