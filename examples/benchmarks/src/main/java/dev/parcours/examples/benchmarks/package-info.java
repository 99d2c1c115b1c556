/**
 * How fast Parcours is and how much memory it takes.
 *
 * <p>A claim of speed is a ratio of two benchmarks of one run, since machines differ and are noisy; a claim of memory
 * comes from {@link dev.parcours.examples.benchmarks.MemoryReport}.
 */
@NullMarked
package dev.parcours.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
