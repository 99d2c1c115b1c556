package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Journey;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.internal.Shares;
import dev.parcours.core.journey.PurchaseJourney;
import dev.parcours.core.journey.PurchaseTypeReason;
import dev.parcours.core.journey.PurchaseTypeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How many purchases are of each {@link PurchaseType}.
 *
 * <p>The figures count purchases, not journeys: a journey with three purchases counts three times, one without counts
 * nowhere but in {@link #journeys()}. So
 *
 * <pre>{@code
 * purchases() = untyped() + sum over the types of purchases(type)
 * }</pre>
 */
public final class PurchaseTypeCounts extends FactAccumulator<PurchaseTypeCounts, PurchaseTypeCounts.Fact>
        implements Accumulator<PurchaseTypeCounts> {

    private final Definition definition;

    private PurchaseTypeCounts(Definition definition) {
        super(definition);
        this.definition = definition;
    }

    /**
     * Returns counts without any journey.
     *
     * @param rules the rules that tell the type
     * @param purchases the types of interactions that are purchases
     * @throws IllegalArgumentException if no type is given
     */
    public static PurchaseTypeCounts of(PurchaseTypeRules rules, String... purchases) {
        return new PurchaseTypeCounts(new Definition(rules, ImmutableSortedSet.copyOf(purchases)));
    }

    @Override
    void forEachFact(Journey journey, Consumer<Fact> action) {
        for (PurchaseJourney purchase : PurchaseJourney.allOf(journey, definition.purchases)) {
            action.accept(new Fact(
                    definition.rules.why(purchase).map(PurchaseTypeReason::type), purchase.mayBeginBeforeData()));
        }
    }

    @Override
    public PurchaseTypeCounts empty() {
        return new PurchaseTypeCounts(definition);
    }

    /** Returns how many purchases there are. */
    public long purchases() {
        long sum = untyped();
        for (PurchaseType type : PurchaseType.values()) {
            sum += purchases(type);
        }
        return sum;
    }

    /** Returns how many purchases are of a type. */
    public long purchases(PurchaseType type) {
        return count(Optional.of(type), true) + count(Optional.of(type), false);
    }

    /** Returns how many purchases are of no type, since no rule matches. */
    public long untyped() {
        return count(Optional.empty(), true) + count(Optional.empty(), false);
    }

    private long count(Optional<PurchaseType> type, boolean mayBeginBefore) {
        return counts().count(new Fact(type, mayBeginBefore));
    }

    /** Returns the types with their counts, in the order of the constants, also those of which there is no purchase. */
    public List<TypeCount> list() {
        List<TypeCount> list = new ArrayList<>();
        long all = purchases();
        for (PurchaseType type : PurchaseType.values()) {
            long count = purchases(type);
            list.add(new TypeCount(type, count, Shares.of(count, all), count(Optional.of(type), true)));
        }
        return List.copyOf(list);
    }

    /**
     * A type and how many purchases are of it.
     *
     * @param type the type
     * @param purchases how many
     * @param share those as a share of all purchases; empty if there is none
     * @param mayBeginBeforeData how many of them {@linkplain PurchaseJourney#mayBeginBeforeData() may have begun before
     *     the data}, so that they may be of another type
     */
    public record TypeCount(PurchaseType type, long purchases, OptionalDouble share, long mayBeginBeforeData) {}

    record Fact(Optional<PurchaseType> type, boolean mayBeginBefore) {}

    private record Definition(PurchaseTypeRules rules, Set<String> purchases) {

        Definition {
            checkNotNull(rules, "rules");
            checkArgument(!purchases.isEmpty(), "name the types of interactions that are purchases");
        }

        @Override
        public String toString() {
            return "types of the purchases " + purchases;
        }
    }
}
