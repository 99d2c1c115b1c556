package dev.parcours.core;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A way in which brand and customer meet. The set is open: the constants are the usual ones, and {@link #of(String)}
 * accepts any other name.
 *
 * @param id the stable code; not blank
 * @param medium whether they meet online or offline
 * @param ownership whether the brand owns the place, pays for it, or earns it
 * @param messaging whether the brand can send one person a message on it
 */
public record Channel(String id, Medium medium, Ownership ownership, boolean messaging) {

    /** Where a channel takes place. */
    public enum Medium {
        /** On a connected device. */
        ONLINE,
        /** On paper, by voice or in person. */
        OFFLINE,
        /** Not said. */
        UNSPECIFIED
    }

    /** Who holds the place where brand and customer meet. */
    public enum Ownership {
        /** The brand's own place. */
        OWNED,
        /** A place the brand pays for. */
        PAID,
        /** A place where others speak of the brand. */
        EARNED,
        /** Not said, or both paid and earned, as search and social networks are. */
        UNSPECIFIED
    }

    public static final Channel WEB = new Channel("web", Medium.ONLINE, Ownership.OWNED, false);
    public static final Channel APP = new Channel("app", Medium.ONLINE, Ownership.OWNED, false);
    public static final Channel SEARCH = new Channel("search", Medium.ONLINE, Ownership.UNSPECIFIED, false);
    public static final Channel SOCIAL = new Channel("social", Medium.ONLINE, Ownership.UNSPECIFIED, false);
    public static final Channel DISPLAY = new Channel("display", Medium.ONLINE, Ownership.PAID, false);
    public static final Channel EMAIL = new Channel("email", Medium.ONLINE, Ownership.OWNED, true);
    public static final Channel SMS = new Channel("sms", Medium.ONLINE, Ownership.OWNED, true);
    public static final Channel PUSH = new Channel("push", Medium.ONLINE, Ownership.OWNED, true);
    public static final Channel WALLET = new Channel("wallet", Medium.ONLINE, Ownership.OWNED, true);
    public static final Channel PAPER_MAIL = new Channel("paper_mail", Medium.OFFLINE, Ownership.OWNED, true);
    public static final Channel STORE = new Channel("store", Medium.OFFLINE, Ownership.OWNED, false);
    public static final Channel EVENT = new Channel("event", Medium.OFFLINE, Ownership.OWNED, false);
    public static final Channel CALL_CENTER = new Channel("call_center", Medium.OFFLINE, Ownership.OWNED, true);
    public static final Channel CHAT = new Channel("chat", Medium.ONLINE, Ownership.OWNED, true);
    public static final Channel MARKETPLACE = new Channel("marketplace", Medium.ONLINE, Ownership.PAID, false);
    public static final Channel WORD_OF_MOUTH = new Channel("word_of_mouth", Medium.OFFLINE, Ownership.EARNED, false);

    private static final List<Channel> USUAL = List.of(
            WEB,
            APP,
            SEARCH,
            SOCIAL,
            DISPLAY,
            EMAIL,
            SMS,
            PUSH,
            WALLET,
            PAPER_MAIL,
            STORE,
            EVENT,
            CALL_CENTER,
            CHAT,
            MARKETPLACE,
            WORD_OF_MOUTH);

    private static final Map<String, Channel> USUAL_BY_ID =
            USUAL.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));

    /**
     * Creates a channel.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public Channel {
        Checks.checkId(id, "channel id");
        checkNotNull(medium, "medium");
        checkNotNull(ownership, "ownership");
    }

    /**
     * Returns the usual channel of an id or, if there is none, a channel of which only the id is known: medium and
     * ownership unspecified, no messages.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public static Channel of(String id) {
        Channel usual = USUAL_BY_ID.get(id);
        return usual != null ? usual : new Channel(id, Medium.UNSPECIFIED, Ownership.UNSPECIFIED, false);
    }

    /** Returns the usual channels, the constants of this class. */
    public static List<Channel> usual() {
        return USUAL;
    }
}
