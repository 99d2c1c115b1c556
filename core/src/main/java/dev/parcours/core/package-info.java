/**
 * The words of customer journeys, as values.
 *
 * <p>Two worlds share this vocabulary. <em>Lived</em> things come from data, <em>designed</em> things from people's
 * heads.
 *
 * <ul>
 *   <li>Lived: somebody met a {@link dev.parcours.core.Touchpoint} at an instant, which is an
 *       {@link dev.parcours.core.Interaction}. A {@link dev.parcours.core.Customer} is who met it: a profile, consents,
 *       preferences and the history of interactions. A {@link dev.parcours.core.Journey} is a stretch of one customer's
 *       history, each of its {@linkplain dev.parcours.core.Step steps} placed in a stage. What happens between two
 *       steps is a {@link dev.parcours.core.Move}: customers advance, jump ahead and go back, and all of these are
 *       facts to count, not errors.
 *   <li>Designed: a {@link dev.parcours.core.StageModel} is the ordered list of {@linkplain dev.parcours.core.Stage
 *       stages} of a relation with the brand; a {@link dev.parcours.core.Persona} stands for a
 *       {@link dev.parcours.core.Segment} of customers; a journey map (in {@code dev.parcours.core.map}) says what a
 *       journey is meant to be.
 * </ul>
 *
 * <p>The two meet in touchpoints and stages, which are the same types on both sides. A
 * {@link dev.parcours.core.Touchpoint} is a place ("the product page, on the web"); an interaction is an event at that
 * place ("c-42 was there at 10:03"), and its {@linkplain dev.parcours.core.Interaction#type() type} says what happened
 * there ("add_to_cart"). A {@link dev.parcours.core.Channel} is the way brand and customer meet and says nothing of the
 * occasion.
 *
 * <p>All types are immutable and thread-safe and are checked when they are built. None reads a clock, a default locale,
 * zone or charset. No {@code toString} shows an attribute of a person; identifiers are all it shows.
 */
@NullMarked
package dev.parcours.core;

import org.jspecify.annotations.NullMarked;
