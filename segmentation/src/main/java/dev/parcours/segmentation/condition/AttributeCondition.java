package dev.parcours.segmentation.condition;

/**
 * A condition on one attribute of the profile.
 *
 * <p>An attribute that became known after the instant asked for is absent. An absent attribute, or one that cannot be
 * read as what the condition compares, makes the condition unknown; {@link AttributePresent} alone is then known.
 */
public sealed interface AttributeCondition extends Condition
        permits AttributePresent,
                BooleanIs,
                DateInRange,
                NumberInRange,
                NumberIsIn,
                SetContains,
                TextIsIn,
                TextStartsWith,
                TextContains,
                TextLike,
                TextMatches,
                SetSize,
                AgeInRange {

    /** Returns the name of the attribute. */
    String attribute();
}
