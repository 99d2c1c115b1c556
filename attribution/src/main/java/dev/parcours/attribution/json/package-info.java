/** Counted paths as JSON, to be kept or sent to where they are merged. */
@NullMarked
package dev.parcours.attribution.json;

import org.jspecify.annotations.NullMarked;
