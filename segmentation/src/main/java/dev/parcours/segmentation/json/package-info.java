/**
 * Files of segment rules, in JSON.
 *
 * <p>{@link dev.parcours.segmentation.json.SegmentationJson} reads and writes them. The README of the module shows one
 * example per condition.
 */
@NullMarked
package dev.parcours.segmentation.json;

import org.jspecify.annotations.NullMarked;
