package dev.parcours.segmentation.value;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.RfmScale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The three scales of an RFM analysis, each with scores from 1 to 5, the best.
 *
 * <p>Their bars are either fixed, or those of an {@link RfmPopulation}.
 *
 * @param recency how recently one bought
 * @param frequency how often
 * @param money for how much
 */
public record RfmScores(RfmScale recency, RfmScale frequency, RfmScale money) {

    /** Creates scores. */
    public RfmScores {
        checkNotNull(recency, "recency");
        checkNotNull(frequency, "frequency");
        checkNotNull(money, "money");
    }

    /** Returns the scores of a customer by what was known at an instant; empty if a measure is unknown. */
    public Optional<RfmScore> of(Customer customer, Instant asOf) {
        return measure(recency, customer, asOf)
                .flatMap(recently -> measure(frequency, customer, asOf)
                        .flatMap(often -> measure(money, customer, asOf)
                                .map(much -> new RfmScore(
                                        recency.score(recently), frequency.score(often), money.score(much)))));
    }

    private static Optional<BigDecimal> measure(RfmScale scale, Customer customer, Instant asOf) {
        return Rfm.of(scale.basis()).measure(scale.measure(), customer, asOf);
    }
}
