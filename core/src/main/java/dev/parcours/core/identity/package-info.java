/** Which identifiers are one customer. */
@NullMarked
package dev.parcours.core.identity;

import org.jspecify.annotations.NullMarked;
