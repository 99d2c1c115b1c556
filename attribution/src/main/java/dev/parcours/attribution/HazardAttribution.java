package dev.parcours.attribution;

import dev.parcours.attribution.path.ConversionPaths;
import java.util.Map;

/**
 * Attributes a conversion to the touches of its path by how much each added to the hazard of converting at that instant
 * (the additive hazard model of Zhang, Wei and Ren).
 *
 * <pre>{@code
 * hazard(t) = sum over the touches i before t of strength(c(i)) * decay(c(i)) * exp(-decay(c(i)) * (t - t(i)))
 * share(i) = (term of touch i) / hazard(time of conversion)
 * }</pre>
 *
 * <p>Here {@code c(i)} is the channel of touch {@code i} and {@code t(i)} its time, in days. Each channel has a
 * strength, how many conversions one touch would bring in the long run if nothing else did, and a decay, how fast that
 * fades. Both are those that make all paths most likely, non-converting ones included, which are known not to have
 * converted until the latest instant of all paths. They are found by expectation and maximisation from the same
 * strength and decay for all channels, in rounds until no channel's part of the conversions changes by more than 1e-10,
 * or at most 1,000; so the same paths always give the same credits. A decay stays between 1e-6 and 1,000 a day.
 *
 * <p>For example, let 2 journeys convert 2 days after A and 1 day after B, one a day after A and one half a day after
 * B, all at the latest instant; let 3 more have met B 5 days before that, and 2 have met A 10 days before, without
 * converting. A then has the strength 0.4297 and the decay 0.5120, B 0.5304 and 0.9412, so after A and B, A has 0.2886
 * of each conversion.
 *
 * <p>The times of all touches and of the conversions are needed, so paths that were counted together cannot be
 * attributed in this way: {@link #attribute} refuses them with an {@link IllegalArgumentException}. Paths of which none
 * converts are taken without times too, since there is nothing to share out.
 *
 * <p>See <em>Zhang, Wei and Ren (2014), Multi-touch attribution in online advertising with survival theory, IEEE
 * International Conference on Data Mining, 687–696</em>.
 */
public final class HazardAttribution extends TouchModel {

    static final String NAME = "hazard";

    private static final HazardAttribution INSTANCE = new HazardAttribution();

    private HazardAttribution() {}

    /** Returns the model. */
    public static HazardAttribution withDefaults() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Map<String, String> conventions() {
        return Map.of("non-conversions", "observed-to-the-latest-instant", "decay-per-day", "1e-6-to-1e3");
    }

    @Override
    TouchShares shares(ConversionPaths paths, PathWeights weights) {
        if (paths.conversions() == 0) {
            return EqualParts::perChannel;
        }
        HazardFit fit = HazardFit.of(new HazardTouches(paths, weights), weights);
        return (given, row, shares) -> fit.share(row, shares);
    }
}
