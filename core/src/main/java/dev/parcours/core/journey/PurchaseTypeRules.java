package dev.parcours.core.journey;

import dev.parcours.core.Direction;
import dev.parcours.core.PurchaseType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ordered rules that say of what type a purchase is: the first that matches decides.
 *
 * <p>Data show what a customer did and not what he thought, so the rules are conventions, to be replaced by those of
 * the trade: a sofa is not bought like a coffee. The {@link #usual()} ones are
 *
 * <ol>
 *   <li>{@linkplain PurchaseType#REACTIVE reactive} if the brand began the first interaction and the purchase followed
 *       within 7 days;
 *   <li>{@linkplain PurchaseType#PLANNED planned} if it took a day or more;
 *   <li>planned if 10 interactions or more came before;
 *   <li>{@linkplain PurchaseType#IMPULSIVE impulsive} if something came before and it took 30 minutes at most;
 *   <li>{@linkplain PurchaseType#BY_DEFAULT by default} otherwise.
 * </ol>
 *
 * <pre>{@code
 * PurchaseTypeRules sofas = PurchaseTypeRules.of(
 *         PurchaseTypeRule.of(PurchaseType.REACTIVE).startedOn("email", "paper_mail"),
 *         PurchaseTypeRule.of(PurchaseType.PLANNED).meeting("comparison", "store_visit"),
 *         PurchaseTypeRule.of(PurchaseType.IMPULSIVE).costingAtMost(Money.of("50", "EUR")),
 *         PurchaseTypeRule.of(PurchaseType.BY_DEFAULT));
 * }</pre>
 *
 * @param rules the rules in order
 */
public record PurchaseTypeRules(List<PurchaseTypeRule> rules) {

    private static final PurchaseTypeRules USUAL = of(
            PurchaseTypeRule.of(PurchaseType.REACTIVE)
                    .startedBy(Direction.OUTBOUND)
                    .lastingAtMost(Duration.ofDays(7)),
            PurchaseTypeRule.of(PurchaseType.PLANNED).lastingAtLeast(Duration.ofDays(1)),
            PurchaseTypeRule.of(PurchaseType.PLANNED).afterAtLeast(10),
            PurchaseTypeRule.of(PurchaseType.IMPULSIVE).afterAtLeast(1).lastingAtMost(Duration.ofMinutes(30)),
            PurchaseTypeRule.of(PurchaseType.BY_DEFAULT));

    /** Creates the rules. */
    public PurchaseTypeRules {
        rules = List.copyOf(rules);
    }

    /** Returns the given rules. */
    public static PurchaseTypeRules of(PurchaseTypeRule... rules) {
        return new PurchaseTypeRules(List.of(rules));
    }

    /** Returns the usual rules, which give every purchase a type. */
    public static PurchaseTypeRules usual() {
        return USUAL;
    }

    /** Returns of what type a purchase is, and why; empty if no rule matches. */
    public Optional<PurchaseTypeReason> why(PurchaseJourney purchase) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).matches(purchase)) {
                return Optional.of(new PurchaseTypeReason(purchase, rules.get(i), i + 1));
            }
        }
        return Optional.empty();
    }
}
