package dev.parcours.core.identity;

/**
 * Whose the interactions are that happened on a device or cookie while nobody was logged in on it.
 *
 * <p>A <em>login</em> on a device is here any link between it and an identifier that is not of a
 * {@linkplain IdentityRules#shared() shared kind}, at the time of the link: it says who was in front of the device
 * then. Logins count also where the {@linkplain Guard#EXCLUSIVE guard of exclusive ids} keeps the device from being the
 * person's; those that another guard refuses do not.
 *
 * <p>For example, Ann ({@code c-1}) logs in on a family's tablet at 10:00 and Ben ({@code c-2}) at 20:00. The tablet is
 * Ann's, since her link is as sure as Ben's and older. Interactions on it that name nobody belong to:
 *
 * <pre>
 * at       AFTER_LAST_OTHER_LOGIN   ALL
 * 09:00    c-1                      c-1
 * 10:00    c-1                      c-1
 * 15:00    c-2                      c-1
 * 20:00    c-2                      c-1
 * 22:00    c-2                      c-1
 * </pre>
 */
public enum AnonymousPolicy {

    /**
     * To whoever logs in next on the same device, at that instant or later; after the last login, to whoever logged in
     * last. So somebody's login claims what happened after the last login of another there, and nothing before it. Of
     * logins at one instant, the first in the {@linkplain IdentityLink#compareTo order of links} decides. Where nobody
     * ever logged in, such as on a device that is known by its cookies only, it is as with {@link #ALL}.
     */
    AFTER_LAST_OTHER_LOGIN,

    /**
     * To the person whom the device is, whenever they happened. That is what tools do that give an anonymous id to one
     * person for good, such as PostHog's {@code identify} and RudderStack's ID stitcher.
     */
    ALL
}
