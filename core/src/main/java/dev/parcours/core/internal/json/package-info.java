/**
 * The reading of JSON by hand, with all problems told at once, which core and our other modules share. It is not for
 * users, who have {@code dev.parcours.core.json}, and may change at any time.
 */
@NullMarked
package dev.parcours.core.internal.json;

import org.jspecify.annotations.NullMarked;
