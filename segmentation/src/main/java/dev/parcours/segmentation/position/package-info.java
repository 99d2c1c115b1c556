/**
 * Decides where customers stand in the cycle of their relation with the brand.
 *
 * <p>{@link dev.parcours.segmentation.position.CyclePositionRules} are conditions in order, of which the first that is
 * true gives the position; {@link dev.parcours.segmentation.position.StandardPositions} are those that an engine uses
 * unless told otherwise.
 */
@NullMarked
package dev.parcours.segmentation.position;

import org.jspecify.annotations.NullMarked;
