package dev.parcours.segmentation.evaluation;

import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the filter that passes what two filters pass. */
final class Narrowing {

    private Narrowing() {}

    /** Returns the filter of what passes both; empty if nothing can. */
    static Optional<InteractionFilter> both(InteractionFilter one, InteractionFilter other) {
        boolean areTogether = agree(one.type(), other.type())
                && agree(one.direction(), other.direction())
                && agree(one.channel(), other.channel())
                && agree(one.touchpoint(), other.touchpoint())
                && agree(one.campaign(), other.campaign())
                && agree(one.device(), other.device());
        if (!areTogether) {
            return Optional.empty();
        }
        if (one.value().isPresent() && other.value().isPresent()) {
            return both(one.value().get(), other.value().get()).map(value -> both(one, other, Optional.of(value)));
        }
        return Optional.of(both(one, other, one.value().or(other::value)));
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static InteractionFilter both(InteractionFilter one, InteractionFilter other, Optional<ValueRange> value) {
        List<AttributeCondition> properties = new ArrayList<>(one.properties());
        other.properties().stream()
                .filter(property -> !properties.contains(property))
                .forEach(properties::add);
        return new InteractionFilter(
                one.type().or(other::type),
                one.direction().or(other::direction),
                one.channel().or(other::channel),
                one.touchpoint().or(other::touchpoint),
                one.campaign().or(other::campaign),
                one.device().or(other::device),
                value,
                properties);
    }

    private static Optional<ValueRange> both(ValueRange one, ValueRange other) {
        Optional<BigDecimal> minimum = one.minimum()
                .map(bound -> other.minimum().map(bound::max).orElse(bound))
                .or(other::minimum);
        Optional<BigDecimal> maximum = one.maximum()
                .map(bound -> other.maximum().map(bound::min).orElse(bound))
                .or(other::maximum);
        boolean isEmpty =
                minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0;
        return isEmpty || !agree(one.currency(), other.currency())
                ? Optional.empty()
                : Optional.of(new ValueRange(minimum, maximum, one.currency().or(other::currency)));
    }
}
