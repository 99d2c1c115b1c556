package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Holds if an attribute that is a set, such as the interests, has a text among its members. Upper and lower case
 * differ.
 *
 * <p>Members are compared as a whole; no part of a text is looked for. Unknown if the attribute is absent or is not a
 * set.
 *
 * @param attribute the name of the attribute
 * @param member the text
 */
public record SetContains(String attribute, String member) implements AttributeCondition {

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public SetContains {
        Checks.checkName(attribute, "attribute name");
        checkNotNull(member, "member");
    }
}
