/**
 * How fast conversions are attributed: from made-up journeys to the report of each model, counting included, and in
 * resamples.
 */
@NullMarked
package dev.parcours.examples.benchmarks.attribution;

import org.jspecify.annotations.NullMarked;
