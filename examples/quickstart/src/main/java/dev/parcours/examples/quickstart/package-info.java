/**
 * A made-up shop to try Parcours on: {@link dev.parcours.examples.quickstart.ShopSimulator} makes its customers, their
 * history, and the truth about what its marketing did.
 */
@NullMarked
package dev.parcours.examples.quickstart;

import org.jspecify.annotations.NullMarked;
