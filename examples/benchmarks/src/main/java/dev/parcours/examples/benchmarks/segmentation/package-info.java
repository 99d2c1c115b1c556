/**
 * Which segments customers are in, asked of Parcours and of its peers.
 *
 * <p>A {@code Workload} is made up: customers of a shop, and rules in the terms of no engine, made of
 * {@code Criterion}. An {@code Engine} says the rules in its own {@code Language} and answers;
 * {@link dev.parcours.examples.benchmarks.segmentation.Contender} lists them. Before anything is measured,
 * {@code Agreement} finds that an engine gives the same answers as plain Java does.
 *
 * <p>Measured is the answer alone: what has to be done once for a rule or once for a customer, such as to write the
 * customer as the map or the event that an engine reads, is done before. Only Parcours reads the
 * {@link dev.parcours.core.Customer} itself. How a rule or a customer is written was chosen to be the fastest of what
 * was tried.
 */
@NullMarked
package dev.parcours.examples.benchmarks.segmentation;

import org.jspecify.annotations.NullMarked;
