/**
 * Says how journeys are read, for the conditions that ask for them.
 *
 * <p>A {@link dev.parcours.segmentation.journey.JourneyReading} makes journeys of what is known of a customer, with the
 * means of {@code dev.parcours.core.journey}, and tells facts of them. An engine is built with one:
 *
 * <pre>{@code
 * JourneyAssembler assembler = JourneyAssembler.of(StageModels.fiveStages(), placement)
 *         .withPolicy(JourneyPolicy.journeys().endingOn("order").endingAfter(days(30)));
 * JourneyReading reading = JourneyReading.of(assembler).withPurchases("order");
 * SegmentationEngine engine = SegmentationEngine.of(
 *         List.of(SegmentRule.of(hesitant, allOf(journeyGoesOn(), inStage("consideration"), moved(GO_BACK).atLeast(2)))),
 *         EngineOptions.none().withJourneys(reading));
 * }</pre>
 */
@NullMarked
package dev.parcours.segmentation.journey;

import org.jspecify.annotations.NullMarked;
