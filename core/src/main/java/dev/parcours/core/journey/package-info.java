/**
 * Cuts histories into journeys, places their steps in stages, and tells the facts of a journey.
 *
 * <p>Three choices make journeys out of interactions, each a value of its own:
 *
 * <ul>
 *   <li>{@link dev.parcours.core.journey.JourneyPolicy}: what opens and closes a journey. The whole history of a
 *       customer, a session by a {@link dev.parcours.core.journey.SessionRule}, or a stretch that ends with a
 *       conversion, another closing interaction, inactivity or its greatest duration, or where the next one is opened.
 *   <li>{@link dev.parcours.core.journey.StagePlacement}: which stage an interaction belongs to, by ordered rules of
 *       which the first that matches decides, also by what came before; and
 *       {@linkplain dev.parcours.core.journey.StagePlacement#why why}.
 *   <li>where the data begin and end, since a journey that may have begun before, or is still going on then, is
 *       {@linkplain dev.parcours.core.Journey.Start#OPEN open} at that edge.
 * </ul>
 *
 * <pre>{@code
 * StagePlacement placement = StagePlacement.of(
 *         PlacementRule.of("purchase").whenType("order"),
 *         PlacementRule.of("retention").whenType("support_call").afterAny("order"),
 *         PlacementRule.of("awareness").whenChannel("display", "social"),
 *         PlacementRule.of("consideration"));
 * JourneyAssembler assembler = JourneyAssembler.of(StageModels.fiveStages(), placement)
 *         .withPolicy(JourneyPolicy.journeys().endingOn("order").endingAfter(Duration.ofDays(30)))
 *         .observedFrom(start)
 *         .observedUntil(end);
 * Journeys journeys = assembler.assemble(interactions);
 * AssemblyCounts counts = assembler.assembleEach(groupedByCustomer, journey -> funnel.add(journey));
 * }</pre>
 *
 * <p>A rule of sessions serves twice: it can make each session a journey, and look at the sessions inside longer ones.
 *
 * <pre>{@code
 * SessionRule visits = SessionRule.gap(Duration.ofMinutes(30)).withNewDay(zone);
 * assembler.withPolicy(JourneyPolicy.sessions(visits)).assemble(interactions);
 * int[] visitOfEachStep = visits.sessions(journey);
 * placement.why(interaction, historyBefore);              // the stage, the rule and how sure it is
 * }</pre>
 *
 * <p>Facts are functions of one journey, by rules that can be replaced where the field agrees on none:
 *
 * <pre>{@code
 * Optional<PurchaseJourney> purchase = PurchaseJourney.firstOf(journey, "order");
 * PurchaseTypeRules.usual().why(purchase.get());          // impulsive, planned, reactive or by default, and why
 * ChannelMixRule.usual().use(journey).bridges();          // web to store, store to e-mail
 * JourneyFacts.furthestStage(journey);
 * }</pre>
 *
 * <p>Counts of them over many journeys are in {@code dev.parcours.core.path}.
 *
 * <p>Read {@link dev.parcours.core.journey.JourneyPolicy} first, then {@link dev.parcours.core.journey.StagePlacement},
 * {@link dev.parcours.core.journey.JourneyAssembler}, which puts them together, and
 * {@link dev.parcours.core.journey.Journeys}, what comes out.
 */
@NullMarked
package dev.parcours.core.journey;

import org.jspecify.annotations.NullMarked;
