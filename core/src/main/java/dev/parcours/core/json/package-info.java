/** The values of core as JSON. */
@NullMarked
package dev.parcours.core.json;

import org.jspecify.annotations.NullMarked;
