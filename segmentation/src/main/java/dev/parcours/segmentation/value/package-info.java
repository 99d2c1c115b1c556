/**
 * How recently, how often and for how much customers buy.
 *
 * <p>{@link dev.parcours.segmentation.value.Rfm} works it out for one customer, in both conventions of the field: that
 * of marketing, and that of models of repeat purchase as in the Python package lifetimes.
 * {@link dev.parcours.segmentation.value.RfmScores} give scores from 1 to 5, by fixed bars or by the quantiles of an
 * {@link dev.parcours.segmentation.value.RfmPopulation}, and {@link dev.parcours.segmentation.value.RfmGroup} names
 * what scores mean. {@link dev.parcours.segmentation.value.NamedGroups} are early adopters and promophiles.
 *
 * <pre>{@code
 * RfmBasis basis = RfmBasis.daily(interactions("purchase"), ZoneId.of("Europe/Paris"));
 * Rfm.of(basis).lifetimes(customer, asOf);             // frequency, recency, T and money as lifetimes has them
 *
 * RfmPopulation population = RfmPopulation.of(basis);
 * customers.forEach(customer -> population.add(customer, asOf));
 * SegmentRule.of(RfmGroup.CHAMPIONS.segment(), RfmGroup.CHAMPIONS.condition(population.scores()));
 * }</pre>
 *
 * <p>A named group is a segment like any other: give it a rule, and others ask for it by
 * {@link dev.parcours.segmentation.condition.Conditions#inSegment(String)}. Conditions carry the bars that they ask
 * for, so a rule means the same wherever it is read; make the rules anew when the population has moved.
 */
@NullMarked
package dev.parcours.segmentation.value;

import org.jspecify.annotations.NullMarked;
