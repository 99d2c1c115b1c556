package dev.parcours.segmentation.check;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.segmentation.SegmentationEngine;
import java.util.List;

/**
 * What can be proved of rules without any customer: segments that nobody or everybody is in, segments that contain,
 * exclude or equal each other, and scores that cannot be reached.
 *
 * <pre>{@code
 * RuleReview review = RuleReview.of(engine);
 * review.findings();     // proved
 * review.undecided();    // where there may be more, and why
 * }</pre>
 *
 * <p>Findings are sound: each holds of every customer at every instant, by the logic and the positions of the engine.
 * For example, in the default logic "city is Paris or city is not Paris" is not always true, since the city may not be
 * known.
 *
 * <p>Not everything is found. What is known of conditions:
 *
 * <ul>
 *   <li>an attribute has one value, or none; a text that spells a number or a date can be read as one;
 *   <li>everybody is in one position, by the rules of positions, and in a segment by its rule;
 *   <li>a consent is given, refused or neither; somebody has preferred channels, or none is known; whoever has any of
 *       the profile is known;
 *   <li>what passes a narrower filter in a shorter window is at most as often as what passes a wider one in a longer;
 *       so it is with moves between stages, those in the latest journey being among those in all. Windows of the same
 *       kind are compared with each other, calendar windows of one unit and zone; every window is within the whole
 *       history;
 *   <li>the latest journey is in one stage, which is not beyond the furthest that it reached, by the order of the
 *       stages; it goes on or has ended in one way; its channels hang together in one; and it met some kinds of
 *       friction. Without a journey none of it is known. The latest purchase came about in one way;
 *   <li>what a condition measures is one number or none, the same for all conditions that differ in their bounds alone:
 *       a sum or another statistic, a trend, a share, the last answer, recency and the like with their scores, an age,
 *       a distance, the size of a set, the time in a position, how long ago the first or the last time was. The
 *       position before is one.
 * </ul>
 *
 * <p>Of all other kinds of conditions, such as sequences and patterns of texts, only this is used, that equal
 * conditions have one answer; a segment with such is {@linkplain Undecided.Reason#UNKNOWN_KIND named}. What would take
 * too long is named as well: a question takes up to {@value Reviewer#MOST_STEPS_OF_RULE} steps for a rule and
 * {@value Reviewer#MOST_STEPS_OF_PAIR} for two; all rules together take {@value Reviewer#MOST_STEPS} and
 * {@value Reviewer#STEPS_PER_RULE} more for each, all comparisons {@value Reviewer#MOST_STEPS}, which is some seconds.
 * That is enough to compare more than 1,000 ordinary rules with each other; of more, the first are. After
 * {@value Reviewer#MOST_FINDINGS} findings on two segments no more are looked for. Only segments that ask about
 * something in common are compared.
 *
 * <p>Of a segment that nobody or everybody is in, nothing else is said. "Contained" is not said of segments that are
 * the same. Immutable and thread-safe.
 */
public final class RuleReview {

    private final List<RuleFinding> findings;
    private final List<Undecided> undecided;

    private RuleReview(List<RuleFinding> findings, List<Undecided> undecided) {
        this.findings = List.copyOf(findings);
        this.undecided = List.copyOf(undecided);
    }

    /** Returns what can be proved of the rules of an engine. */
    public static RuleReview of(SegmentationEngine engine) {
        Reviewer reviewer = new Reviewer(checkNotNull(engine, "engine"));
        reviewer.review();
        return new RuleReview(reviewer.findings(), reviewer.undecided());
    }

    /** Returns what was proved: first of single segments, then of two, each in the order of the rules. */
    public List<RuleFinding> findings() {
        return findings;
    }

    /** Returns the segments of which there may be more to find, in the order of the rules, and why. */
    public List<Undecided> undecided() {
        return undecided;
    }

    /** Returns how many findings and how many undecided there are. */
    @Override
    public String toString() {
        return "%s findings, %s undecided".formatted(findings.size(), undecided.size());
    }
}
