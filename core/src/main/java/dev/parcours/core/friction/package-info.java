/** Frictions. */
@NullMarked
package dev.parcours.core.friction;

import org.jspecify.annotations.NullMarked;
