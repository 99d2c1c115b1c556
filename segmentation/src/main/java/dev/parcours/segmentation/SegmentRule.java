package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import java.util.Locale;

/**
 * Puts customers in a segment: those for whom a condition is true.
 *
 * @param segment the segment
 * @param condition what has to hold
 */
public record SegmentRule(Segment segment, Condition condition) {

    /** Creates a rule. */
    public SegmentRule {
        checkNotNull(segment, "segment");
        checkNotNull(condition, "condition");
    }

    /** Returns the rule of a segment. */
    public static SegmentRule of(Segment segment, Condition condition) {
        return new SegmentRule(segment, condition);
    }

    /**
     * Returns whom the condition asks for, as {@link RuleText} says it.
     *
     * @param locale the reader's language; French for French locales, English for all others
     */
    public String sentence(Locale locale) {
        return RuleText.of(condition, locale);
    }
}
