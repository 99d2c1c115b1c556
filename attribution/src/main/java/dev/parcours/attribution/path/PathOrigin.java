package dev.parcours.attribution.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSortedMap;
import dev.parcours.core.Dimension;
import dev.parcours.core.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** How paths were made: what all of them share. */
record PathOrigin(List<Dimension> dimensions, Currency currency, Map<String, String> conventions) {

    static final PathOrigin UNKNOWN = new PathOrigin(List.of(Dimension.CHANNEL), Money.NO_CURRENCY, Map.of());

    PathOrigin {
        dimensions = TouchNames.checked(dimensions);
        checkNotNull(currency, "currency");
        conventions = ImmutableSortedMap.copyOf(conventions);
    }

    String dimensionNames() {
        return dimensions.stream().map(Dimension::name).collect(joining(" and "));
    }

    PathOrigin withDimensions(List<Dimension> newDimensions) {
        return new PathOrigin(newDimensions, currency, conventions);
    }

    PathOrigin withCurrency(Currency newCurrency) {
        return new PathOrigin(dimensions, newCurrency, conventions);
    }

    PathOrigin withConventions(Map<String, String> newConventions) {
        return new PathOrigin(dimensions, currency, newConventions);
    }

    /**
     * Refuses what was made in another way.
     *
     * @throws IllegalArgumentException if the other differs
     */
    void checkEqual(PathOrigin other) {
        checkArgument(equals(other), "paths of %s do not add to paths of %s; count them apart", other, this);
    }
}
