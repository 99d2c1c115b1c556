package dev.parcours.core.ingest;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;

/**
 * The columns that say where a visitor came from. Each may be absent.
 *
 * @param source the column of the source, such as {@code utm_source}
 * @param medium the column of the medium, such as {@code utm_medium}
 * @param campaign the column of the campaign's name, such as {@code utm_campaign}
 * @param url the column of the address of the page, whose query says what the other columns do not
 * @param referrer the column of the address of the page before
 */
public record TrafficColumns(
        Optional<String> source,
        Optional<String> medium,
        Optional<String> campaign,
        Optional<String> url,
        Optional<String> referrer) {

    /** Creates the columns. */
    public TrafficColumns {
        checkNotNull(source, "source");
        checkNotNull(medium, "medium");
        checkNotNull(campaign, "campaign");
        checkNotNull(url, "url");
        checkNotNull(referrer, "referrer");
    }

    /** Returns the columns of source, medium and campaign. */
    public static TrafficColumns of(String source, String medium, String campaign) {
        return new TrafficColumns(
                Optional.of(source), Optional.of(medium), Optional.of(campaign), Optional.empty(), Optional.empty());
    }

    /** Returns the columns of the address of a page and of the page before. */
    public static TrafficColumns ofPage(String url, String referrer) {
        return new TrafficColumns(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(url), Optional.of(referrer));
    }

    /** Returns these columns with those of the address of a page and of the page before. */
    public TrafficColumns withPage(String newUrl, String newReferrer) {
        return new TrafficColumns(source, medium, campaign, Optional.of(newUrl), Optional.of(newReferrer));
    }

    TrafficSource read(Row row) {
        TrafficSource stated = TrafficSource.of(text(row, source), text(row, medium), text(row, campaign));
        return stated.orElse(TrafficSource.ofPage(text(row, url), text(row, referrer)));
    }

    private static String text(Row row, Optional<String> column) {
        return column.flatMap(row::text).orElse("");
    }
}
