package dev.parcours.segmentation.value;

import static dev.parcours.segmentation.condition.Conditions.attribute;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.share;

import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.InteractionFilter;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Groups of buyers that marketing has names for, as examples to take or to change. The field agrees on the words and
 * not on a rule; each method says the one that it makes.
 *
 * <pre>{@code
 * InteractionFilter orders = interactions("order");
 * SegmentRule.of(NamedGroups.EARLY_ADOPTERS, NamedGroups.earlyAdopters(orders, "days_since_launch", 30));
 * SegmentRule.of(NamedGroups.PROMOPHILES, NamedGroups.promophiles(orders, attribute("promotion").is(true)));
 * }</pre>
 */
public final class NamedGroups {

    /** Those who buy what is new soon after it comes out. */
    public static final Segment EARLY_ADOPTERS = segment("early_adopters", "Early adopters", "Adopteurs précoces");

    /** Those who buy mostly what is reduced. */
    public static final Segment PROMOPHILES = segment("promophiles", "Promophiles", "Promophiles");

    private static final int EVIDENCE = 3;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private NamedGroups() {}

    private static Segment segment(String id, String english, String french) {
        return new Segment(id, LocalizedText.of(english, french), Optional.empty());
    }

    /**
     * Returns the condition of early adopters: at least 2 purchases, ever, of something that was out for at most so
     * many days. A purchase that does not say since when is none of them. It is never unknown.
     *
     * <p>This is a rule for one customer. By Rogers (1962), Diffusion of Innovations, early adopters are the 13.5 % who
     * follow the first 2.5 %, which is a quantile of a population; choose the number of days so that about as many fall
     * in.
     *
     * @param purchases which interactions are purchases
     * @param ageProperty the property that says for how many days what was bought had been out
     * @param days how many days are soon, at least 0
     */
    public static Condition earlyAdopters(InteractionFilter purchases, String ageProperty, int days) {
        return did(purchases.where(attribute(ageProperty).between(0, days))).atLeast(2);
    }

    /**
     * Returns the condition of promophiles: at least half of all purchases, of which there are at least 3, are reduced.
     * Unknown with fewer purchases.
     *
     * @param purchases which interactions are purchases
     * @param isReduced what is true of the properties of a purchase that is reduced, such as
     *     {@code attribute("promotion").is(true)}
     */
    public static Condition promophiles(InteractionFilter purchases, AttributeCondition isReduced) {
        return share(purchases.where(isReduced), purchases).atLeast(HALF).withEvidence(EVIDENCE);
    }
}
