package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.PurchaseType;
import dev.parcours.core.internal.Ledger;
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
public final class PurchaseTypeCounts implements Accumulator<PurchaseTypeCounts> {

    private final PurchaseTypeRules rules;
    private final Set<String> purchases;
    private final Ledger<Fact> ledger = new Ledger<>(this::forEachFact);

    private PurchaseTypeCounts(PurchaseTypeRules rules, Set<String> purchases) {
        this.rules = checkNotNull(rules, "rules");
        this.purchases = ImmutableSortedSet.copyOf(purchases);
        checkArgument(!purchases.isEmpty(), "name the types of interactions that are purchases");
    }

    /**
     * Returns counts without any journey.
     *
     * @param rules the rules that tell the type
     * @param purchases the types of interactions that are purchases
     * @throws IllegalArgumentException if no type is given
     */
    public static PurchaseTypeCounts of(PurchaseTypeRules rules, String... purchases) {
        return new PurchaseTypeCounts(rules, ImmutableSortedSet.copyOf(purchases));
    }

    private void forEachFact(Journey journey, Consumer<Fact> action) {
        for (PurchaseJourney purchase : PurchaseJourney.allOf(journey, purchases)) {
            action.accept(new Fact(rules.why(purchase).map(PurchaseTypeReason::type), purchase.mayBeginBeforeData()));
        }
    }

    @Override
    public void add(Journey journey) {
        ledger.add(journey);
    }

    @Override
    public void remove(Journey journey) {
        ledger.remove(journey);
    }

    @Override
    public void merge(PurchaseTypeCounts other) {
        checkArgument(
                rules.equals(other.rules) && purchases.equals(other.purchases),
                "types of the purchases %s do not add to those of %s, or the rules differ; count both by the same",
                other.purchases,
                purchases);
        ledger.merge(other.ledger);
    }

    @Override
    public PurchaseTypeCounts empty() {
        return new PurchaseTypeCounts(rules, purchases);
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
        return ledger.counts().count(new Fact(type, mayBeginBefore));
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

    @Override
    public Optional<Grain> grain() {
        return ledger.grain();
    }

    @Override
    public long journeys() {
        return ledger.journeys();
    }

    /** Returns the number of purchases and of journeys. */
    @Override
    public String toString() {
        return "types of %s purchases of %s journeys".formatted(purchases(), journeys());
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

    private record Fact(Optional<PurchaseType> type, boolean mayBeginBefore) {}
}
