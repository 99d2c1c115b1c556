/**
 * Cuts histories into journeys and places their steps in stages.
 *
 * <p>Three choices make journeys out of interactions, each a value of its own:
 *
 * <ul>
 *   <li>{@link dev.parcours.core.journey.JourneyPolicy}: what opens and closes a journey. The whole history of a
 *       customer, a session, or a stretch that ends with a conversion or with inactivity.
 *   <li>{@link dev.parcours.core.journey.StagePlacement}: which stage an interaction belongs to, by ordered rules of
 *       which the first that matches decides.
 *   <li>where the data end, since a journey that is still going on then is
 *       {@linkplain dev.parcours.core.Journey.End#OPEN open}.
 * </ul>
 *
 * <pre>{@code
 * StagePlacement placement = StagePlacement.of(
 *         PlacementRule.of("purchase").whenType("order"),
 *         PlacementRule.of("awareness").whenChannel("display", "social"),
 *         PlacementRule.of("consideration"));
 * Journeys journeys = JourneyAssembler.of(StageModels.fiveStages(), placement)
 *         .withPolicy(JourneyPolicy.journeys().endingOn("order").endingAfter(Duration.ofDays(30)))
 *         .assemble(interactions);
 * }</pre>
 */
@NullMarked
package dev.parcours.core.journey;

import org.jspecify.annotations.NullMarked;
