/**
 * What the packages of core share, attribution uses, and nobody else sees: counts that can be merged and taken back,
 * and shares.
 */
@NullMarked
package dev.parcours.core.internal;

import org.jspecify.annotations.NullMarked;
