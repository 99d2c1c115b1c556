package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.Nearest;
import dev.parcours.segmentation.plan.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which segments a customer is in at an instant, why, and until when.
 *
 * <p>A customer is in the segments whose condition is {@linkplain Truth#TRUE true}, and in none whose condition is
 * unknown. Explanations and ends are worked out when asked for, so this object holds on to the customer.
 */
public final class Memberships {

    private final SegmentationEngine engine;
    private final Match match;

    Memberships(SegmentationEngine engine, Match match) {
        this.engine = engine;
        this.match = match;
    }

    /** Returns the id of the customer. */
    public String customer() {
        return match.customer().id();
    }

    /** Returns the instant that the answers are for. */
    public Instant asOf() {
        return match.asOf();
    }

    /** Returns the position in the cycle. */
    public CyclePosition position() {
        return facts().position();
    }

    /** Returns the segments that the customer is in, in the order of the rules. */
    public List<Segment> in() {
        return match.select(engine.segments());
    }

    /**
     * Returns whether the customer is in a segment.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public boolean isIn(Segment segment) {
        return match.holds(engine.indexOf(segment.id()));
    }

    /**
     * Returns the answer to the condition of a segment, which tells those that are out from those of whom too little is
     * known.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Truth truth(Segment segment) {
        return isIn(segment) ? Truth.TRUE : Evaluator.truth(rule(segment).condition(), facts());
    }

    /**
     * Returns why the customer is in a segment, or what is missing.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Explanation explain(Segment segment) {
        return Explanation.of(rule(segment).condition(), facts(), false);
    }

    /**
     * Returns why the customer is in a segment, or what is missing, with the values of the customer's attributes that
     * the conditions looked at: as data, in {@link dev.parcours.segmentation.condition.Seen.Value}, and in the
     * sentence. Meant for those who may see them; {@link #explain} shows none.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Explanation explainWithValues(Segment segment) {
        return Explanation.of(rule(segment).condition(), facts(), true);
    }

    /**
     * Returns the nearest change by which the customer would come into a segment, or go out of it.
     *
     * <p>Empty if it cannot be said: there is no such change, it would take conditions of which only time is known to
     * change them (ages, regular expressions, the time in a position or the one before, and of journeys all but their
     * stage and what ends them), or none of the few cheapest ways does it, since what one condition needs undoes
     * another. So it is if until when a change does it would take too many instants to look at.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Optional<NearestChange> nearestChange(Segment segment) {
        return Nearest.find(rule(segment).condition(), facts())
                .map(flip -> new NearestChange(
                        flip.wasTrue(),
                        flip.changes(),
                        Optional.of(flip.from()).filter(asOf()::isBefore),
                        flip.before()));
    }

    /**
     * Returns the next instant at which time alone changes whether the customer is in a segment: the earliest instant
     * after {@link #asOf()} for which the answer by what is known now, every later interaction, attribute and consent
     * left out, is another. Empty if time alone will never change it.
     *
     * <p>For example, with 2 interactions 1 and 6 days before {@code asOf} and a condition of at least 2 within 7 days,
     * the customer is in until 1 day after {@code asOf}: at that instant the older one is 7 days old and counts no
     * more.
     *
     * @throws IllegalArgumentException if the engine has no rule for the segment
     */
    public Optional<Instant> validUntil(Segment segment) {
        return Evaluator.validUntil(rule(segment).condition(), facts());
    }

    /**
     * Returns the memberships of the customer at another instant. Equal to a new evaluation, and faster.
     *
     * @param newAsOf the instant, earlier or later
     */
    public Memberships at(Instant newAsOf) {
        checkNotNull(newAsOf, "asOf");
        return new Memberships(engine, match.afterInteractions(match.customer(), newAsOf));
    }

    /**
     * Returns the memberships of the customer with one more interaction, as of its time or {@link #asOf()}, whichever
     * is later. Equal to a new evaluation, and faster.
     *
     * <p>For example, a customer who is in "no purchase in 30 days" and now buys has {@linkplain #left left} that
     * segment:
     *
     * <pre>{@code
     * Memberships now = before.after(purchase);
     * now.left(before);
     * }</pre>
     *
     * @throws IllegalArgumentException if the interaction is of another customer
     */
    public Memberships after(Interaction interaction) {
        Customer customer = match.customer().withInteraction(interaction);
        return new Memberships(engine, match.afterInteractions(customer, later(asOf(), interaction.time())));
    }

    /**
     * Returns the memberships of the customer with an updated profile, as of the time of the latest that the update
     * says or {@link #asOf()}, whichever is later. Equal to a new evaluation.
     *
     * @throws IllegalArgumentException if the update is of another customer
     * @see Customer#withUpdates
     */
    public Memberships after(ProfileUpdate update) {
        Customer customer = match.customer().withUpdates(List.of(update));
        Instant latest = Stream.concat(
                        update.attributes().values().stream().map(ProfileAttribute::since),
                        update.consents().stream().map(Consent::since))
                .flatMap(Optional::stream)
                .reduce(asOf(), Memberships::later);
        return new Memberships(engine, match.afterProfile(customer, latest));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Returns the segments that the customer is in and was not in before, in the order of the rules.
     *
     * @throws IllegalArgumentException if the memberships before are of another customer or engine
     */
    public List<Segment> entered(Memberships before) {
        checkComparable(before);
        return match.selectNew(engine.segments(), before.match);
    }

    /**
     * Returns the segments that the customer was in before and is no more in, in the order of the rules.
     *
     * @throws IllegalArgumentException if the memberships before are of another customer or engine
     */
    public List<Segment> left(Memberships before) {
        checkComparable(before);
        return before.match.selectNew(engine.segments(), match);
    }

    SegmentationEngine engine() {
        return engine;
    }

    private void checkComparable(Memberships before) {
        checkArgument(
                engine.equals(before.engine),
                "memberships by different rules cannot be compared; evaluate both with the same engine");
        checkArgument(
                customer().equals(before.customer()),
                "memberships of customer '%s' cannot be compared with those of customer '%s'",
                customer(),
                before.customer());
    }

    private Facts facts() {
        return Facts.of(match.customer(), match.asOf(), engine.around());
    }

    private SegmentRule rule(Segment segment) {
        return engine.rules().get(engine.indexOf(segment.id()));
    }

    /** Returns the customer's id, the instant and the number of segments; no attribute of the customer. */
    @Override
    public String toString() {
        return "customer %s at %s: in %s of %s segments"
                .formatted(customer(), asOf(), match.count(), engine.rules().size());
    }
}
