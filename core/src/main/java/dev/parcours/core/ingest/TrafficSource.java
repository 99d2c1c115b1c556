package dev.parcours.core.ingest;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a visitor came from, as far as it is known.
 *
 * <p>Texts longer than {@value #MAX_LENGTH} characters or with control characters are absent: nobody names a source so.
 *
 * @param source who sent the visitor, such as {@code google} or {@code newsletter}
 * @param medium by what means, such as {@code cpc}, {@code organic} or {@code email}
 * @param campaign the name of the campaign
 * @param clickIds the names of the click ids that the address of the page has, such as {@code gclid}; not their values
 * @param referrer the host of the page before
 */
public record TrafficSource(
        Optional<String> source,
        Optional<String> medium,
        Optional<String> campaign,
        Set<String> clickIds,
        Optional<String> referrer) {

    /** The length of the longest text that is taken for one. */
    public static final int MAX_LENGTH = 500;

    private static final TrafficSource UNKNOWN = of("", "", "");

    /** Creates a traffic source. */
    public TrafficSource {
        source = source.flatMap(TrafficSource::meant);
        medium = medium.flatMap(TrafficSource::meant);
        campaign = campaign.flatMap(TrafficSource::meant);
        clickIds = ImmutableSet.copyOf(Sets.intersection(ClickId.NAMES, clickIds));
        referrer = referrer.flatMap(TrafficSource::meant);
    }

    private static Optional<String> meant(String text) {
        String stripped = text.strip();
        boolean isMeant = !stripped.isEmpty()
                && stripped.length() <= MAX_LENGTH
                && stripped.chars().noneMatch(Character::isISOControl);
        return isMeant ? Optional.of(stripped) : Optional.empty();
    }

    /** Returns a visitor of whom it is not known where he came from. */
    public static TrafficSource unknown() {
        return UNKNOWN;
    }

    /** Returns the source of a source, a medium and a campaign; a blank one is absent. */
    public static TrafficSource of(String source, String medium, String campaign) {
        return new TrafficSource(
                Optional.of(source), Optional.of(medium), Optional.of(campaign), Set.of(), Optional.empty());
    }

    /**
     * Returns the source that the address of a page and that of the page before tell: {@code utm_source},
     * {@code utm_medium}, {@code utm_campaign} and click ids in the query of the first, and the host of the second
     * unless it is the same host, with or without {@code www.}.
     *
     * <p>No address is refused. Only the first {@value PageAddress#MAX_LENGTH} characters of each and the first
     * {@value PageAddress#MAX_PARAMETERS} parameters are looked at; of a parameter that stands twice the first counts.
     *
     * @param url the address of the page; may be blank
     * @param referrer the address of the page before; may be blank
     */
    public static TrafficSource ofPage(String url, String referrer) {
        PageAddress page = new PageAddress(url);
        PageAddress before = new PageAddress(referrer);
        Map<String, String> query = page.query();
        Optional<String> host = before.host().filter(name -> !page.host().equals(Optional.of(name)));
        return new TrafficSource(
                Optional.ofNullable(query.get("utm_source")),
                Optional.ofNullable(query.get("utm_medium")),
                Optional.ofNullable(query.get("utm_campaign")),
                query.keySet(),
                host);
    }

    /** Returns this source with the parts of another that this one does not say. */
    public TrafficSource orElse(TrafficSource other) {
        return new TrafficSource(
                source.or(other::source),
                medium.or(other::medium),
                campaign.or(other::campaign),
                Sets.union(clickIds, other.clickIds),
                referrer.or(other::referrer));
    }

    /** Returns whether nothing is known. */
    public boolean isEmpty() {
        return source.isEmpty() && medium.isEmpty() && campaign.isEmpty() && clickIds.isEmpty() && referrer.isEmpty();
    }

    /** Returns whether the source is one of some, whatever their case. */
    public boolean hasSource(String... names) {
        return isOneOf(source, names);
    }

    /** Returns whether the medium is one of some, whatever their case. */
    public boolean hasMedium(String... names) {
        return isOneOf(medium, names);
    }

    private static boolean isOneOf(Optional<String> text, String... names) {
        for (String name : names) {
            if (text.isPresent() && text.get().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
