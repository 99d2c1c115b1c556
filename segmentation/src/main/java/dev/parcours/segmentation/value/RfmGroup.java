package dev.parcours.segmentation.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.rfmScore;

import dev.parcours.core.LocalizedText;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.RfmScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name for customers of certain scores of recency and frequency. The constants are a map of all 25 pairs of scores
 * that is in common use; each customer who bought is in exactly one of them. Make others where the brand sees its
 * customers otherwise.
 *
 * <pre>
 * recency 5  | new        potential  potential  champions  champions
 * recency 4  | promising  potential  potential  loyal      loyal
 * recency 3  | about to sleep (2)    attention  loyal      loyal
 * recency 2  | hibernating (2)       at risk (2)           cannot lose
 * recency 1  | hibernating (2)       at risk (2)           cannot lose
 *              frequency 1    2          3          4          5
 * </pre>
 *
 * @param segment the segment of the group
 * @param lowestRecency the lowest score of recency
 * @param highestRecency the highest
 * @param lowestFrequency the lowest score of frequency
 * @param highestFrequency the highest
 */
public record RfmGroup(
        Segment segment, int lowestRecency, int highestRecency, int lowestFrequency, int highestFrequency) {

    /** Those who bought just now and buy often. */
    public static final RfmGroup CHAMPIONS = group("champions", "Champions", "Champions", 5, 5, 4, 5);

    /** Those who buy often, and not long ago. */
    public static final RfmGroup LOYAL = group("loyal", "Loyal customers", "Clients fidèles", 3, 4, 4, 5);

    /** Those who bought lately, and more than once. */
    public static final RfmGroup POTENTIAL_LOYALISTS =
            group("potential_loyalists", "Potential loyalists", "Fidèles en devenir", 4, 5, 2, 3);

    /** Those who bought just now for the first time. */
    public static final RfmGroup NEW_CUSTOMERS =
            group("new_customers", "New customers", "Nouveaux clients", 5, 5, 1, 1);

    /** Those who bought lately for the first time. */
    public static final RfmGroup PROMISING = group("promising", "Promising", "Prometteurs", 4, 4, 1, 1);

    /** Those in the middle of both scales. */
    public static final RfmGroup NEED_ATTENTION = group("need_attention", "Need attention", "À surveiller", 3, 3, 3, 3);

    /** Those who bought seldom, and some time ago. */
    public static final RfmGroup ABOUT_TO_SLEEP =
            group("about_to_sleep", "About to sleep", "Sur le point de s’endormir", 3, 3, 1, 2);

    /** Those who used to buy, and have not for long. */
    public static final RfmGroup AT_RISK = group("at_risk", "At risk", "À risque", 1, 2, 3, 4);

    /** Those who bought most often, and have not for long. */
    public static final RfmGroup CANNOT_LOSE = group("cannot_lose", "Cannot lose them", "À ne pas perdre", 1, 2, 5, 5);

    /** Those who bought seldom, and long ago. */
    public static final RfmGroup HIBERNATING = group("hibernating", "Hibernating", "En sommeil", 1, 2, 1, 2);

    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if a score is not from 1 to 5, or if a lowest is above its highest
     */
    public RfmGroup {
        checkNotNull(segment, "segment");
        checkScores(lowestRecency, highestRecency, "recency");
        checkScores(lowestFrequency, highestFrequency, "frequency");
    }

    private static void checkScores(int lowest, int highest, String what) {
        checkArgument(
                RfmScale.LOWEST <= lowest && lowest <= highest && highest <= RfmScale.HIGHEST,
                "scores of %s go up from %s to %s, but were from %s to %s",
                what,
                RfmScale.LOWEST,
                RfmScale.HIGHEST,
                lowest,
                highest);
    }

    private static RfmGroup group(
            String id, String english, String french, int lowestR, int highestR, int lowestF, int highestF) {
        Segment segment = new Segment(id, LocalizedText.of(english, french), Optional.empty());
        return new RfmGroup(segment, lowestR, highestR, lowestF, highestF);
    }

    /** Returns the groups of the usual map, the best first. */
    public static List<RfmGroup> usual() {
        return List.of(
                CHAMPIONS,
                LOYAL,
                POTENTIAL_LOYALISTS,
                NEW_CUSTOMERS,
                PROMISING,
                NEED_ATTENTION,
                ABOUT_TO_SLEEP,
                AT_RISK,
                CANNOT_LOSE,
                HIBERNATING);
    }

    /** Returns whether scores are those of the group. */
    public boolean contains(RfmScore score) {
        return lowestRecency <= score.recency()
                && score.recency() <= highestRecency
                && lowestFrequency <= score.frequency()
                && score.frequency() <= highestFrequency;
    }

    /**
     * Returns the condition that a customer is in the group, which has no condition on a score that may be any.
     *
     * @throws IllegalArgumentException if both scores may be any
     */
    public Condition condition(RfmScores scores) {
        List<Condition> parts = new ArrayList<>();
        addTo(parts, scores.recency(), lowestRecency, highestRecency);
        addTo(parts, scores.frequency(), lowestFrequency, highestFrequency);
        return allOf(parts.toArray(Condition[]::new));
    }

    private static void addTo(List<Condition> parts, RfmScale scale, int lowest, int highest) {
        if (lowest > RfmScale.LOWEST || highest < RfmScale.HIGHEST) {
            parts.add(rfmScore(scale, lowest, highest));
        }
    }
}
