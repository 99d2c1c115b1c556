package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by ordered rules, of which the first that matches decides, through which channel a visitor came.
 *
 * <p>Before the rules are asked, what the traffic leaves open is filled in. Source and medium that are stated, such as
 * by {@code utm_source}, stay as they are. Where no medium is stated, a click id tells it and, if need be, the source
 * ({@code gclid} is google, cpc). Where nothing is known of both, the referrer tells them: a search engine is its own
 * source with the medium {@code organic}, any other host one with the medium {@code referral}.
 *
 * <pre>{@code
 * ChannelRules rules = ChannelRules.ga4()
 *         .withOwnHosts("shop.example", "pay.example")
 *         .withFirst(ChannelRule.of("Catalogue", Channel.PAPER_MAIL, traffic -> traffic.hasMedium("qr")));
 * rules.classify(TrafficSource.ofPage("https://shop.example/?utm_source=bing&utm_medium=cpc", ""));   // Paid Search
 * rules.classify(TrafficSource.ofPage("https://shop.example/", "https://www.google.fr/"));            // Organic Search
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ChannelRules {

    private final SourceCategories categories;
    private final List<ChannelRule> rules;
    private final Set<String> ownHosts;

    private ChannelRules(SourceCategories categories, List<ChannelRule> rules, Set<String> ownHosts) {
        this.categories = checkNotNull(categories, "categories");
        this.rules = ImmutableList.copyOf(rules);
        this.ownHosts = ImmutableSet.copyOf(ownHosts);
    }

    /** Returns rules in the order in which they are asked. */
    public static ChannelRules of(SourceCategories categories, List<ChannelRule> rules) {
        return new ChannelRules(categories, rules, Set.of());
    }

    /**
     * Returns the rules of the default channel group of Google Analytics 4 for manual traffic, with the
     * {@linkplain SourceCategories#wellKnown() well-known sources}.
     */
    public static ChannelRules ga4() {
        return ga4(SourceCategories.wellKnown());
    }

    /**
     * Returns the rules of the default channel group of Google Analytics 4 for manual traffic (as published at
     * support.google.com/analytics/answer/9756891 until the group <em>AI Assistant</em> was added), with sources of
     * your own, such as the whole list that Google publishes.
     *
     * <p>Text is compared whatever its case. The groups and their channels, in the order of the rules:
     *
     * <table>
     * <caption>The groups</caption>
     * <tr><th>group</th><th>channel</th></tr>
     * <tr><td>Direct</td><td>{@code web}</td></tr>
     * <tr><td>Cross-network</td><td>{@code advertising}, an own channel: paid, the place is not known</td></tr>
     * <tr><td>Paid Shopping</td><td>{@code marketplace}</td></tr>
     * <tr><td>Paid Search</td><td>{@code search}</td></tr>
     * <tr><td>Paid Social</td><td>{@code social}</td></tr>
     * <tr><td>Paid Video</td><td>{@code video}, an own channel</td></tr>
     * <tr><td>Display</td><td>{@code display}</td></tr>
     * <tr><td>Paid Other</td><td>{@code advertising}</td></tr>
     * <tr><td>Organic Shopping</td><td>{@code marketplace}</td></tr>
     * <tr><td>Organic Social</td><td>{@code social}</td></tr>
     * <tr><td>Organic Video</td><td>{@code video}</td></tr>
     * <tr><td>Organic Search</td><td>{@code search}</td></tr>
     * <tr><td>Referral</td><td>{@code referral}, an own channel: earned</td></tr>
     * <tr><td>Email</td><td>{@code email}</td></tr>
     * <tr><td>Affiliates</td><td>{@code affiliate}, an own channel: paid</td></tr>
     * <tr><td>Audio</td><td>{@code audio}, an own channel: paid</td></tr>
     * <tr><td>SMS</td><td>{@code sms}</td></tr>
     * <tr><td>Mobile Push Notifications</td><td>{@code push}</td></tr>
     * <tr><td>Unassigned, whatever matches no rule</td><td>none</td></tr>
     * </table>
     *
     * <p>Traffic without source and medium is Direct. One case goes against the words of the rules: the source
     * {@code alibaba} without a medium is Paid Shopping, since the table of cases that dbt-ga4 publishes has it so.
     */
    public static ChannelRules ga4(SourceCategories categories) {
        return of(categories, Ga4ChannelGroups.rules(categories));
    }

    /** Returns these rules with others that are asked first, in the order given. */
    public ChannelRules withFirst(ChannelRule... first) {
        List<ChannelRule> all =
                ImmutableList.<ChannelRule>builder().add(first).addAll(rules).build();
        return new ChannelRules(categories, all, ownHosts);
    }

    /**
     * Returns these rules with hosts that are no source when they are the referrer: the brand's other sites, and those
     * that send a customer back, such as that of a payment. Case and {@code www.} do not matter.
     *
     * @throws IllegalArgumentException if one is blank or an address and not a host, such as
     *     {@code https://pay.example/}
     */
    public ChannelRules withOwnHosts(String... hosts) {
        ImmutableSet.Builder<String> all = ImmutableSet.<String>builder().addAll(ownHosts);
        for (String host : hosts) {
            Optional<String> name = PageAddress.normal(host)
                    .filter(text -> CharMatcher.anyOf("/?#@ ").matchesNoneOf(text));
            checkArgument(name.isPresent(), "'%s' is not a host; write one such as pay.example", host);
            all.add(name.get());
        }
        return new ChannelRules(categories, rules, all.build());
    }

    /** Returns the group of the first rule that matches, or empty if none does. */
    public Optional<ChannelGroup> classify(TrafficSource traffic) {
        TrafficSource known = resolve(traffic);
        for (ChannelRule rule : rules) {
            if (rule.condition().test(known)) {
                return Optional.of(rule.group());
            }
        }
        return Optional.empty();
    }

    /** Returns the group of traffic of which something is known. */
    Optional<ChannelGroup> classifyKnown(TrafficSource traffic) {
        boolean isKnown = !withoutOwnReferrer(traffic).isEmpty();
        return isKnown ? classify(traffic) : Optional.empty();
    }

    private TrafficSource resolve(TrafficSource traffic) {
        TrafficSource clicked = clicked(traffic);
        if (clicked.source().isPresent() || clicked.medium().isPresent()) {
            return clicked;
        }
        return withoutOwnReferrer(clicked)
                .referrer()
                .map(host -> clicked.orElse(referred(host)))
                .orElse(clicked);
    }

    /** Beside a stated medium, such as that of a newsletter that was shared on a network, a click id says nothing. */
    private static TrafficSource clicked(TrafficSource traffic) {
        return ClickId.meaning(traffic.clickIds())
                .filter(id -> traffic.medium().isEmpty())
                .map(traffic::orElse)
                .orElse(traffic);
    }

    private TrafficSource withoutOwnReferrer(TrafficSource traffic) {
        Optional<String> foreign = traffic.referrer().filter(host -> !ownHosts.contains(host));
        return foreign.equals(traffic.referrer())
                ? traffic
                : new TrafficSource(
                        traffic.source(), traffic.medium(), traffic.campaign(), traffic.clickIds(), foreign);
    }

    private TrafficSource referred(String host) {
        boolean isSearch = categories
                .category(host)
                .filter(SourceCategories.Category.SEARCH::equals)
                .isPresent();
        return TrafficSource.of(SourceCategories.brand(host), isSearch ? "organic" : "referral", "");
    }
}
