package dev.parcours.core.friction;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Comparator;

/**
 * The journeys that say one value on one grouping, such as those on a mobile.
 *
 * @param grouping the name of the grouping, such as {@code device}
 * @param value the value, such as {@code mobile}
 */
public record FrictionGroup(String grouping, String value) implements Comparable<FrictionGroup> {

    private static final Comparator<FrictionGroup> ORDER =
            Comparator.comparing(FrictionGroup::grouping).thenComparing(FrictionGroup::value);

    /** Creates a group. */
    public FrictionGroup {
        checkNotNull(grouping, "grouping");
        checkNotNull(value, "value");
    }

    /** Compares by grouping, then by value. */
    @Override
    public int compareTo(FrictionGroup other) {
        return ORDER.compare(this, other);
    }

    /** Returns grouping and value, such as {@code device=mobile}. */
    public String text() {
        return grouping + "=" + value;
    }
}
