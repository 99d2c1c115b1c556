package dev.parcours.core.path;

import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import java.util.List;

/**
 * The options by which another tool counts, so that its figures can be had again.
 *
 * <pre>{@code
 * Conventions tool = Conventions.retentioneering3();
 * Transitions moves = tool.transitions(Dimension.TYPE).over(journeys);
 * moves.share("cart", "catalog", Transitions.Normalization.OF_LEAVING); // its norm_type "node"
 * }</pre>
 *
 * <p>What a tool lets its users choose is fixed as the tool does by default; each method {@code with...} gives another
 * choice.
 *
 * @param grain whose paths the tool reads, and so what the journeys given to the figures should be
 * @param oncePerJourney whether a journey counts at most once for a transition, instead of each time
 * @param edges whether the start and the end of a path take part in transitions, and so in their denominators, and
 *     whether step 1 of a step matrix is the start
 * @param funnelKind how the levels of a funnel depend on each other
 * @param sameInstant whether a step of a funnel can follow one of the same instant
 */
public record Conventions(
        Grain grain, boolean oncePerJourney, boolean edges, Funnel.Kind funnelKind, boolean sameInstant) {

    /** Creates conventions. */
    public Conventions {
        checkNotNull(grain, "grain");
        checkNotNull(funnelKind, "funnelKind");
    }

    /**
     * Returns how retentioneering 3 counts: the unique users of a transition, and closed funnels of users, each step
     * later than the one before.
     *
     * <p>Its event streams get a {@code path_start} and a {@code path_end} of their own, so the edges take part, and
     * the first real event is step 2 of a step matrix; if it is told not to add them, they do not:
     * {@link #withoutEdges}. With {@code edges_weight_col='event_id'} it counts {@linkplain #withEverySuccession every
     * succession}. Its {@code norm_type} "full" is {@link Transitions.Normalization#OF_ALL}, and "node" is
     * {@link Transitions.Normalization#OF_LEAVING}. Its closed, open and hybrid funnels are {@linkplain Funnel.Kind
     * those of the same names}.
     */
    public static Conventions retentioneering3() {
        return new Conventions(Grain.CUSTOMER, true, true, Funnel.Kind.CLOSED, false);
    }

    /**
     * Returns how pm4py counts its directly-follows graph: every succession within a case, starts and ends beside the
     * graph and not in it. It knows no funnel; a closed one is a chain of what it calls "eventually follows", in which
     * a step of the same instant follows. A case is a journey.
     */
    public static Conventions pm4py() {
        return new Conventions(Grain.JOURNEY, false, false, Funnel.Kind.CLOSED, true);
    }

    /**
     * Returns how explorations of Google Analytics 4 count: users, in closed funnels whose steps "indirectly follow";
     * "directly follow" is {@link Funnel.Kind#STRICT}, and the time to the next step is {@link Funnel#eachWithin}, its
     * end included in both. Its path explorations show events or users; here they are events.
     *
     * <p>Its open funnel is not {@link Funnel.Kind#OPEN}: a user enters it at any step, but may then skip none.
     */
    public static Conventions ga4() {
        return new Conventions(Grain.CUSTOMER, false, false, Funnel.Kind.CLOSED, true);
    }

    /** Returns these conventions with funnels of another kind. */
    public Conventions withFunnelKind(Funnel.Kind kind) {
        return new Conventions(grain, oncePerJourney, edges, kind, sameInstant);
    }

    /** Returns these conventions with every transition counted, instead of each journey at most once. */
    public Conventions withEverySuccession() {
        return new Conventions(grain, false, edges, funnelKind, sameInstant);
    }

    /** Returns these conventions without the start and the end of paths. */
    public Conventions withoutEdges() {
        return new Conventions(grain, oncePerJourney, false, funnelKind, sameInstant);
    }

    /** Returns transitions that count so, without any journey. */
    public Transitions transitions(Dimension dimension) {
        Transitions transitions = Transitions.by(dimension);
        transitions = oncePerJourney ? transitions.oncePerJourney() : transitions;
        return edges ? transitions : transitions.withoutEdges();
    }

    /**
     * Returns a matrix of what the first steps say that counts so, without any journey: with the edges
     * {@linkplain StepMatrix#withStart with start}, else not. Those that have ended are in it either way. At each step
     * it counts each journey once, so its figures are of the grain of the journeys, also where transitions count every
     * succession.
     *
     * @param dimension what the steps say
     * @param steps how many steps are looked at, the start included, between 1 and 1,000
     * @throws IllegalArgumentException if the number of steps is out of range
     */
    public StepMatrix stepMatrix(Dimension dimension, int steps) {
        StepMatrix matrix = StepMatrix.by(dimension, steps);
        return edges ? matrix.withStart() : matrix;
    }

    /**
     * Returns a funnel of types of interactions that counts so, without any journey.
     *
     * @throws IllegalArgumentException if there is no level
     */
    public Funnel funnel(String... types) {
        return timed(Funnel.of(funnelKind, Dimension.TYPE, List.of(types)));
    }

    /**
     * Returns a funnel that counts so, without any journey.
     *
     * @throws IllegalArgumentException if there is no level
     */
    public Funnel funnel(Dimension dimension, StepSelector... levels) {
        return timed(Funnel.of(funnelKind, dimension, levels));
    }

    private Funnel timed(Funnel funnel) {
        return sameInstant ? funnel : funnel.strictlyLater();
    }
}
