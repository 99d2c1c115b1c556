package dev.parcours.core.map;

import dev.parcours.core.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What journeys show of one stage of a map.
 *
 * <p>A <em>visit</em> is a run of placed steps of a journey in the stage, as long as no placed step in another stage
 * comes between them; steps without a stage take no part. Its time goes from its first step to the first step of the
 * next visit, in whichever stage that is; for the last visit of a journey, to its own last step. So the steps awareness
 * at 9:00, awareness at 10:00, purchase at 12:00 and purchase at 12:30 are a visit of awareness of 3 hours and one of
 * purchase of 30 minutes. A last visit of one step takes no time: nobody knows how long the customer stayed.
 *
 * <p>Each journey with a placed step ends in one stage, that of its last placed step, as {@linkplain #converted
 * converted}, {@linkplain #stillOpen still open} or {@linkplain #droppedOff dropped off}.
 *
 * @param stage the stage
 * @param journeys how many journeys have a step in it
 * @param shareOfJourneys those as a share of all journeys; empty if there is no journey
 * @param steps how many steps are in it
 * @param visits how many visits journeys pay it
 * @param medianTime the median time of a visit, of an even number of visits halfway between the middle two; empty
 *     without a visit
 * @param movesBack how many visits are followed by one in an earlier stage
 * @param converted how many journeys end in it with a conversion
 * @param stillOpen how many have their last placed step in it and were open when the data ended; some of them will go
 *     on, so they are no drop-off. A policy that never closes a journey leaves all of them open
 * @param droppedOff how many end in it otherwise: by inactivity, with their session, closed without a conversion, or
 *     because another journey had to begin
 * @param shareDroppedOff the drop-offs as a share of the journeys that have a step in the stage; empty if none has
 * @param answers how many answers to a satisfaction question were given at its steps
 * @param meanSatisfaction the mean of those answers, each as a {@linkplain dev.parcours.core.Satisfaction#fraction()
 *     fraction} of its own scale, from 0 to 1; empty without an answer
 * @param touchpoints the touchpoints planned for the stage in the order of the map, also those never met in it, then
 *     those met in it without being planned for it, the most met first, of equally many in the order of
 *     {@link dev.parcours.core.Touchpoint}
 */
public record StageEvidence(
        Stage stage,
        long journeys,
        OptionalDouble shareOfJourneys,
        long steps,
        long visits,
        Optional<Duration> medianTime,
        long movesBack,
        long converted,
        long stillOpen,
        long droppedOff,
        OptionalDouble shareDroppedOff,
        long answers,
        OptionalDouble meanSatisfaction,
        List<TouchpointEvidence> touchpoints) {

    /** Creates the evidence of a stage. */
    public StageEvidence {
        touchpoints = List.copyOf(touchpoints);
    }

    /** Returns the touchpoints that the map plans for the stage, in the order of the map. */
    public List<TouchpointEvidence> planned() {
        return touchpoints.stream().filter(TouchpointEvidence::planned).toList();
    }

    /** Returns the planned touchpoints that no journey met in the stage, in the order of the map. */
    public List<TouchpointEvidence> neverMet() {
        return touchpoints.stream().filter(TouchpointEvidence::neverMet).toList();
    }

    /** Returns the touchpoints that journeys met in the stage without the map planning them for it, most met first. */
    public List<TouchpointEvidence> unplanned() {
        return touchpoints.stream().filter(met -> !met.planned()).toList();
    }
}
