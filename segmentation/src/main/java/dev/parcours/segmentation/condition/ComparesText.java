package dev.parcours.segmentation.condition;

/**
 * A condition that compares an attribute with a text, exactly unless it says otherwise.
 *
 * <pre>{@code
 * attribute("city").is("Orléans").ignoringCaseAndAccents()
 * }</pre>
 *
 * @param <C> the condition itself
 */
public sealed interface ComparesText<C extends AttributeCondition>
        permits TextIsIn, TextStartsWith, TextContains, TextLike {

    /** Returns when two texts count as the same. */
    TextComparison comparison();

    /** Returns this condition with texts compared in another way. */
    C comparing(TextComparison newComparison);

    /** Returns this condition with upper and lower case being the same. */
    default C ignoringCase() {
        return comparing(TextComparison.IGNORING_CASE);
    }

    /** Returns this condition with upper and lower case being the same, and letters with accents and without. */
    default C ignoringCaseAndAccents() {
        return comparing(TextComparison.IGNORING_CASE_AND_ACCENTS);
    }
}
