package dev.parcours.core.identity;

/** What keeps a link from making two persons one. */
public enum Guard {

    /**
     * A value that stands for nobody, such as {@code null}: the {@linkplain IdentityRules#isNeverLinked values that are
     * never linked}.
     */
    NEVER_LINKED,

    /** An identifier of a {@linkplain IdentityRules#shared() shared kind} behind which there are too many people. */
    SHARED_BY_TOO_MANY,

    /**
     * One person would have two ids of an {@linkplain IdentityRules#exclusive() exclusive namespace}, such as two
     * customer ids.
     */
    EXCLUSIVE
}
