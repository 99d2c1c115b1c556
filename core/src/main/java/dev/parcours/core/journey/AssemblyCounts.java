package dev.parcours.core.journey;

/**
 * How much an assembler has made of what.
 *
 * @param customers how many customers have a journey
 * @param journeys how many journeys there are
 * @param steps how many steps the journeys have, as many as there were interactions
 * @param unplacedSteps how many of the steps have no stage
 * @param ties how many steps have the same instant as the step before them in the customer's history, so that another
 *     part of {@link dev.parcours.core.Interaction#ORDER} decided their order
 */
public record AssemblyCounts(long customers, long journeys, long steps, long unplacedSteps, long ties) {}
