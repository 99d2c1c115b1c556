package dev.parcours.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which order of {@link MarkovAttribution} some paths call for.
 *
 * <p>A chain of a higher order describes the paths that it learned from at least as well, and has more to learn. Two
 * measures weigh one against the other: the Bayesian information criterion (Schwarz (1978), Estimating the dimension of
 * a model, Annals of Statistics 6(2), 461–464; for Markov chains Katz (1981), On some criteria for estimating the order
 * of a Markov chain, Technometrics 23(3), 243–249), and the likelihood of journeys that were held out. Recommended is
 * the lower one of the orders that are best by each.
 *
 * <p>The chain compared here says with what probability each touch, conversion or end without one follows the last
 * {@code k} touches, or all where there are fewer. Repeats of a touch count, unlike in attribution, since chains that
 * collapse different repeats could not be compared. For the likelihood of journeys held out, each context is given one
 * more observation that is spread evenly over all that could follow. For example, of a single channel on 3 paths of one
 * touch, of which 1 converted, the logarithm of the likelihood is {@code ln(1/3) + 2 ln(2/3)}: the touch is certain.
 *
 * <p>Every fifth journey on average is held out, chosen by a hash of its id and of a seed. Paths with one id stay
 * together; journeys that were counted together are chosen one by one.
 *
 * <pre>{@code
 * MarkovOrders orders = MarkovOrders.compare(paths, 1, 4);
 * MarkovAttribution.ofOrder(orders.recommended()).attribute(paths);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class MarkovOrders {

    private static final Sentences SENTENCES = Sentences.load(MarkovOrders.class::getResourceAsStream);

    private final List<MarkovOrderFit> fits;

    private MarkovOrders(List<MarkovOrderFit> fits) {
        this.fits = fits;
    }

    /**
     * Compares orders, with 0 as the seed.
     *
     * @param paths the paths
     * @param lowest the lowest order, at least 1
     * @param highest the highest order, at most {@link MarkovAttribution#MAX_ORDER}
     * @throws IllegalArgumentException if the orders are out of range or none, or if no path has a touch and a weight
     */
    public static MarkovOrders compare(ConversionPaths paths, int lowest, int highest) {
        return compare(paths, lowest, highest, 0);
    }

    /**
     * Compares orders.
     *
     * @param paths the paths
     * @param lowest the lowest order, at least 1
     * @param highest the highest order, at most {@link MarkovAttribution#MAX_ORDER}
     * @param seed which journeys are held out
     * @throws IllegalArgumentException if the orders are out of range or none, or if no path has a touch and a weight
     */
    public static MarkovOrders compare(ConversionPaths paths, int lowest, int highest, long seed) {
        checkArgument(
                1 <= lowest && lowest <= highest && highest <= MarkovAttribution.MAX_ORDER,
                "orders must be between 1 and %s, but were %s to %s",
                MarkovAttribution.MAX_ORDER,
                lowest,
                highest);
        checkArgument(weight(paths, PathWeights.of(paths)) > 0, "no path has a touch and a weight, so no order fits");
        HeldOut split = HeldOut.of(paths, seed);
        return new MarkovOrders(IntStream.rangeClosed(lowest, highest)
                .mapToObj(order -> fit(paths, order, split))
                .toList());
    }

    private static MarkovOrderFit fit(ConversionPaths paths, int order, HeldOut split) {
        ContextCounts all = new ContextCounts(paths, order);
        all.add(PathWeights.of(paths));
        ContextCounts learned = new ContextCounts(paths, order);
        learned.add(split.learned());
        double logLikelihood = all.logLikelihood();
        return new MarkovOrderFit(
                order,
                all.parameters(),
                logLikelihood,
                all.parameters() * Math.log(all.observations()) - 2 * logLikelihood,
                learned.logLikelihood(split.tested()) / weight(paths, split.tested()));
    }

    private static double weight(ConversionPaths paths, PathWeights weights) {
        return IntStream.range(0, paths.size())
                .filter(row -> paths.length(row) > 0)
                .mapToDouble(row -> weights.conversions()[row] + weights.nonConversions()[row])
                .sum();
    }

    /** Returns the fit of each order, the lowest first. */
    public List<MarkovOrderFit> fits() {
        return fits;
    }

    /** Returns the order with the smallest information criterion, the lowest one of equals. */
    public int byInformationCriterion() {
        return best(Comparator.comparingDouble(MarkovOrderFit::bic));
    }

    /** Returns the order with the largest held-out likelihood, the lowest one of equals. */
    public int byHeldOutLikelihood() {
        return best(Comparator.comparingDouble(fit -> -fit.heldOutLogLikelihood()));
    }

    private int best(Comparator<MarkovOrderFit> worse) {
        return fits.stream().min(worse).orElseThrow().order();
    }

    /** Returns the lower one of the two orders that are best by each measure. */
    public int recommended() {
        return Math.min(byInformationCriterion(), byHeldOutLikelihood());
    }

    /** Returns the recommendation as a sentence, in French or in English. */
    public String sentence(Locale locale) {
        String key = byInformationCriterion() == byHeldOutLikelihood() ? "markov_orders.agreed" : "markov_orders.lower";
        return SENTENCES.say(locale, key, recommended(), byInformationCriterion(), byHeldOutLikelihood());
    }

    /** Returns the recommendation in English. */
    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
