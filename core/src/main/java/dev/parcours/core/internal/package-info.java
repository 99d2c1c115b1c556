/** What the packages of core share and nobody else sees: counts that can be merged and taken back. */
@NullMarked
package dev.parcours.core.internal;

import org.jspecify.annotations.NullMarked;
