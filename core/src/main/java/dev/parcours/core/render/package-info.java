/**
 * Draws journey maps for people: one writer for each format.
 *
 * <pre>{@code
 * MapEvidence evidence = MapEvidence.of(map).over(journeys);
 * try (OutputStream out = Files.newOutputStream(Path.of("map.html"))) {
 *     HtmlMapWriter.inLocale(Locale.FRENCH).write(evidence, out);
 * }
 * }</pre>
 *
 * <p>{@link dev.parcours.core.render.SvgMapWriter} gives the picture alone,
 * {@link dev.parcours.core.render.HtmlMapWriter} a page with the picture and its figures as tables.
 */
@NullMarked
package dev.parcours.core.render;

import org.jspecify.annotations.NullMarked;
