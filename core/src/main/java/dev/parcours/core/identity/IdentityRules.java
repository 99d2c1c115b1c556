package dev.parcours.core.identity;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may make two identifiers one person, and what may not.
 *
 * <ul>
 *   <li><b>Exclusive namespaces</b>: a person has at most one id of each; by default {@link Identifier#CUSTOMER_ID}.
 *       Their ids are given by the brand and not claimed, so all of them count as verified, however sure the link is
 *       that a person has one. Segment Unify calls this a limit of 1, Adobe Experience Platform a unique namespace.
 *   <li><b>Shared kinds</b>: namespaces of what several people may use; by default {@link Identifier#COOKIE} and
 *       {@link Identifier#DEVICE}. An identifier of a shared kind behind which there are more than
 *       {@link #mostPeople()} people, by default {@value #MOST_PEOPLE}, links nobody: it is a shop's tablet, not a
 *       household's. RudderStack calls this a cardinality rule.
 *   <li><b>Values that are never linked</b>, in whatever namespace, since many records hold them by mistake: see
 *       {@link #isNeverLinked}. Segment Unify calls them blocked values.
 *   <li>{@link AnonymousPolicy}: whose the interactions are that name a device or cookie only; by default
 *       {@link AnonymousPolicy#AFTER_LAST_OTHER_LOGIN}.
 * </ul>
 *
 * <p>The <b>people behind an identifier of a shared kind</b> are found as follows. Without the identifiers of all
 * shared kinds, the links make persons of the others; those that it is directly linked with are behind it. If there is
 * none, those are behind it that are behind identifiers of shared kinds that it is directly linked with, as a device is
 * known by its cookies, unless these are themselves shared by too many. They are counted by namespace: as many people
 * are behind it as have an identifier of one namespace, of the one in which there are most. So a cookie on which one
 * customer gave two e-mail addresses has one customer and two addresses behind it and counts two people, and a cookie
 * with four customer ids counts four.
 *
 * <p>The <b>order of precedence</b> of identifiers decides which of a person's is the customer: ids of exclusive
 * namespaces first, in the order in which the rules name these, then identifiers that are not of a shared kind, then
 * those that are; among each other by {@linkplain Identifier#compareTo namespace and value}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IdentityRules {

    /** How many people may share an identifier of a shared kind unless the rules say otherwise. */
    public static final int MOST_PEOPLE = 3;

    // What PostHog, Mixpanel and Adobe refuse as an id, and the hashes (MD5, SHA-1, SHA-256) of the empty text.
    private static final Set<String> MISTAKES = ImmutableSet.of(
            "null",
            "(null)",
            "nil",
            "none",
            "(none)",
            "nan",
            "n/a",
            "undefined",
            "unknown",
            "invalid",
            "void",
            "anonymous",
            "anon",
            "guest",
            "not_authenticated",
            "(not set)",
            "true",
            "false",
            "id",
            "email",
            "user_id",
            "distinct_id",
            "distinctid",
            "[object object]",
            "-1",
            "d41d8cd98f00b204e9800998ecf8427e",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final Pattern ZEROES_AND_DASHES = Pattern.compile("[0\\-]+");

    private static final IdentityRules DEFAULTS = new IdentityRules(
            ImmutableList.of(Identifier.CUSTOMER_ID),
            ImmutableSet.of(Identifier.COOKIE, Identifier.DEVICE),
            MOST_PEOPLE,
            MISTAKES,
            AnonymousPolicy.AFTER_LAST_OTHER_LOGIN);

    private final List<String> exclusive;
    private final Set<String> shared;
    private final int mostPeople;
    private final Set<String> neverLinked;
    private final AnonymousPolicy anonymous;

    private IdentityRules(
            List<String> exclusive,
            Set<String> shared,
            int mostPeople,
            Set<String> neverLinked,
            AnonymousPolicy anonymous) {
        Set<String> both = Sets.intersection(ImmutableSet.copyOf(exclusive), shared);
        checkArgument(both.isEmpty(), "namespaces %s are both exclusive and shared; choose one", both);
        this.exclusive = exclusive;
        this.shared = shared;
        this.mostPeople = mostPeople;
        this.neverLinked = neverLinked;
        this.anonymous = anonymous;
    }

    /** Returns the rules by default. */
    public static IdentityRules defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these rules with other exclusive namespaces, the one whose ids are customers first; with none, if none is
     * given.
     *
     * @throws IllegalArgumentException if one is not the code of a namespace, or of a shared kind
     */
    public IdentityRules withExclusive(String... namespaces) {
        return new IdentityRules(codes(namespaces).asList(), shared, mostPeople, neverLinked, anonymous);
    }

    /**
     * Returns these rules with other shared kinds; with none, if none is given.
     *
     * @throws IllegalArgumentException if one is not the code of a namespace, or exclusive
     */
    public IdentityRules withShared(String... namespaces) {
        return new IdentityRules(exclusive, codes(namespaces), mostPeople, neverLinked, anonymous);
    }

    private static ImmutableSet<String> codes(String... namespaces) {
        for (String namespace : namespaces) {
            Identifier.checkNamespace(namespace);
        }
        return ImmutableSet.copyOf(namespaces);
    }

    /**
     * Returns these rules with how many people may be behind an identifier of a shared kind before it links nobody.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public IdentityRules withMostPeople(int newMostPeople) {
        checkArgument(newMostPeople >= 1, "at least 1 person may use a device, but it was %s", newMostPeople);
        return new IdentityRules(exclusive, shared, newMostPeople, neverLinked, anonymous);
    }

    /** Returns these rules with more values that are never linked, such as those that testers use. */
    public IdentityRules withNeverLinked(String... values) {
        ImmutableSet.Builder<String> all = ImmutableSet.<String>builder().addAll(neverLinked);
        for (String value : values) {
            all.add(folded(value));
        }
        return new IdentityRules(exclusive, shared, mostPeople, all.build(), anonymous);
    }

    /** Returns these rules with another policy for anonymous interactions. */
    public IdentityRules withAnonymous(AnonymousPolicy policy) {
        return new IdentityRules(exclusive, shared, mostPeople, neverLinked, checkNotNull(policy, "policy"));
    }

    /** Returns the namespaces of which a person has at most one id, the one whose ids are customers first. */
    public List<String> exclusive() {
        return exclusive;
    }

    /** Returns the namespaces of what several people may use. */
    public Set<String> shared() {
        return shared;
    }

    /** Returns how many people may be behind an identifier of a shared kind before it links nobody. */
    public int mostPeople() {
        return mostPeople;
    }

    /**
     * Returns the values that were {@linkplain #withNeverLinked added} to those that are never linked anyway, in small
     * letters and in the order of the alphabet.
     */
    public Set<String> neverLinked() {
        return ImmutableSortedSet.copyOf(Sets.difference(neverLinked, MISTAKES));
    }

    /** Returns whose the interactions are that name an identifier of a shared kind only. */
    public AnonymousPolicy anonymous() {
        return anonymous;
    }

    /**
     * Returns whether a value stands for nobody: it is, without the white space around it and in whatever case, one
     * that programs write by mistake ({@code null}, {@code undefined}, {@code NaN}, {@code none}, {@code N/A},
     * {@code unknown}, {@code anonymous}, {@code guest}, {@code true}, {@code [object Object]}, {@code -1} and the
     * like, or the MD5, SHA-1 or SHA-256 hash of the empty text), one that was {@linkplain #withNeverLinked added}, or
     * nothing but zeroes and dashes.
     */
    public boolean isNeverLinked(String value) {
        String folded = folded(value);
        return neverLinked.contains(folded) || ZEROES_AND_DASHES.matcher(folded).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityRules that
                && exclusive.equals(that.exclusive)
                && shared.equals(that.shared)
                && mostPeople == that.mostPeople
                && neverLinked.equals(that.neverLinked)
                && anonymous == that.anonymous;
    }

    @Override
    public int hashCode() {
        return Objects.hash(exclusive, shared, mostPeople, neverLinked, anonymous);
    }

    private static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
