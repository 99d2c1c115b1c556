package dev.parcours.segmentation.condition;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * Holds if an attribute that is a set, such as the interests, has any, all or none of some texts among its members.
 * Upper and lower case differ.
 *
 * <p>Members are compared as a whole; no part of a text is looked for. Unknown if the attribute is absent or is not a
 * set; of an empty set, which is known, it has none. For example, of {@code sport} and {@code music} the set
 * {@code [music, travel]} has any, and neither all nor none.
 *
 * @param attribute the name of the attribute
 * @param share how many of the texts have to be members; of a single text {@code ALL} is kept as {@code ANY}
 * @param members the texts, at least one, kept in the order of their characters
 */
public record SetContains(String attribute, Share share, Set<String> members) implements AttributeCondition {

    /** How many of some texts have to be members. */
    public enum Share {
        /** At least one of them. */
        ANY,
        /** Each of them. */
        ALL,
        /** Not one of them. */
        NONE
    }

    /**
     * Creates the condition.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character, or if there is no text
     */
    public SetContains {
        Checks.checkName(attribute, "attribute name");
        checkNotNull(share, "share");
        members = ImmutableSortedSet.copyOf(members);
        checkArgument(!members.isEmpty(), "the set '%s' needs at least one member to be asked for", attribute);
        share = share == Share.ALL && members.size() == 1 ? Share.ANY : share;
    }

    /**
     * Creates the condition that one text is a member.
     *
     * @throws IllegalArgumentException if the name is blank or holds a control character
     */
    public SetContains(String attribute, String member) {
        this(attribute, Share.ANY, Set.of(member));
    }
}
