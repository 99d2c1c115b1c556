package dev.parcours.segmentation.condition;

/**
 * A condition on the customer's journeys, as a {@link dev.parcours.segmentation.journey.JourneyReading} makes them of
 * what is known of him. An engine is built with one, or refuses rules that ask for journeys.
 *
 * <p>Unless a condition says otherwise it asks of the <em>latest</em> journey, which is the one that began last,
 * whether it has ended or not; ask {@link JourneyEnd} beside to leave out those that have. Of a customer who never did
 * anything there is no journey, so all are unknown. Steps without a stage are passed over, and of a journey without any
 * stage nothing about stages is known.
 *
 * <p>Which journey is the latest, its stages and its moves do not change by time alone; only whether it is still going
 * on does.
 */
public sealed interface JourneyCondition extends Condition
        permits InStage, ReachedStage, JourneyEnd, Moved, BoughtAs, HasChannelMix, MetFriction {}
