package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parcours.core.Direction;
import dev.parcours.core.Money;
import dev.parcours.core.PurchaseType;
import java.time.Duration;
import java.util.List;

/**
 * Says of what type a purchase is that meets all of some conditions. A rule without conditions says so of every one.
 *
 * @param type the type
 * @param conditions what it asks
 */
public record PurchaseTypeRule(PurchaseType type, List<PurchaseCondition> conditions) {

    /** Creates a rule. */
    public PurchaseTypeRule {
        checkNotNull(type, "type");
        conditions = List.copyOf(conditions);
    }

    /** Returns the rule by which every purchase is of a type. */
    public static PurchaseTypeRule of(PurchaseType type) {
        return new PurchaseTypeRule(type, List.of());
    }

    /** Returns this rule with one condition more. */
    public PurchaseTypeRule when(PurchaseCondition condition) {
        return new PurchaseTypeRule(
                type,
                ImmutableList.<PurchaseCondition>builder()
                        .addAll(conditions)
                        .add(condition)
                        .build());
    }

    /** Returns this rule for purchases that took at least so long from the first interaction. */
    public PurchaseTypeRule lastingAtLeast(Duration shortest) {
        return when(new PurchaseCondition.LastingAtLeast(shortest));
    }

    /** Returns this rule for purchases that took at most so long from the first interaction. */
    public PurchaseTypeRule lastingAtMost(Duration longest) {
        return when(new PurchaseCondition.LastingAtMost(longest));
    }

    /** Returns this rule for purchases after at least so many interactions. */
    public PurchaseTypeRule afterAtLeast(int fewest) {
        return when(new PurchaseCondition.AfterAtLeast(fewest));
    }

    /** Returns this rule for purchases after at most so many interactions. */
    public PurchaseTypeRule afterAtMost(int most) {
        return when(new PurchaseCondition.AfterAtMost(most));
    }

    /**
     * Returns this rule for purchases after an interaction of one of the types.
     *
     * @throws IllegalArgumentException if no type is given
     */
    public PurchaseTypeRule meeting(String... types) {
        return when(new PurchaseCondition.Meeting(ImmutableSet.copyOf(types), true));
    }

    /**
     * Returns this rule for purchases without an interaction of any of the types before.
     *
     * @throws IllegalArgumentException if no type is given
     */
    public PurchaseTypeRule notMeeting(String... types) {
        return when(new PurchaseCondition.Meeting(ImmutableSet.copyOf(types), false));
    }

    /** Returns this rule for purchases of at least a price. */
    public PurchaseTypeRule costingAtLeast(Money cheapest) {
        return when(new PurchaseCondition.CostingAtLeast(cheapest));
    }

    /** Returns this rule for purchases of at most a price. */
    public PurchaseTypeRule costingAtMost(Money dearest) {
        return when(new PurchaseCondition.CostingAtMost(dearest));
    }

    /** Returns this rule for purchases whose first interaction the brand, or the customer, began. */
    public PurchaseTypeRule startedBy(Direction direction) {
        return when(new PurchaseCondition.StartedBy(direction));
    }

    /**
     * Returns this rule for purchases whose first interaction is of one of the types.
     *
     * @throws IllegalArgumentException if no type is given
     */
    public PurchaseTypeRule startedWith(String... types) {
        return when(new PurchaseCondition.StartedWith(ImmutableSet.copyOf(types)));
    }

    /**
     * Returns this rule for purchases whose first interaction is on one of the channels, by id.
     *
     * @throws IllegalArgumentException if no channel is given
     */
    public PurchaseTypeRule startedOn(String... channels) {
        return when(new PurchaseCondition.StartedOn(ImmutableSet.copyOf(channels)));
    }

    /** Returns whether a purchase meets all conditions. */
    public boolean matches(PurchaseJourney purchase) {
        return conditions.stream().allMatch(condition -> condition.holds(purchase));
    }
}
