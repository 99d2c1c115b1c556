/**
 * Moments: occasions to write to one customer, when, on which channel, and why.
 *
 * <p>A {@link dev.parcours.segmentation.moment.Moment} is a named occasion, such as an abandoned basket: what starts it
 * ({@link dev.parcours.segmentation.moment.Trigger}), after how long to write
 * ({@link dev.parcours.segmentation.moment.Reminder}), what must hold, what makes it void, and how often at most. A
 * {@link dev.parcours.segmentation.moment.MomentPlanner} answers for a customer and an instant:
 *
 * <pre>{@code
 * MomentPlanner planner = MomentPlanner.of(ZoneId.of("Europe/Paris"), StandardMoments.all());
 * MomentPlan plan = planner.plan(customer, asOf);
 * plan.due();                                            // what to send now, each on its channel
 * plan.next();                                           // when to ask again if nothing happens
 * plan.answer("abandoned_basket").sentence(Locale.FRENCH); // why, or why not
 * }</pre>
 *
 * <p>A moment of one's own, next to those of {@link dev.parcours.segmentation.moment.StandardMoments}:
 *
 * <pre>{@code
 * Moment quote = Moment.builder()
 *         .id("open_quote")
 *         .label(LocalizedText.of("Open quote", "Devis en attente"))
 *         .trigger(Trigger.abandoned(interactions("quote_request"), interactions("order")))
 *         .reminder(Reminder.after(hours(6)))
 *         .reminder(Reminder.after(days(3)).withOffer())
 *         .channels(EMAIL)
 *         .build();
 * }</pre>
 *
 * <h2>How an answer comes about</h2>
 *
 * <p>A trigger gives <em>occasions</em>, each with the instant at which it starts. A reminder falls due so long after
 * the start, and is worth sending until the {@linkplain dev.parcours.segmentation.moment.Moment#expiry() expiry} or
 * until the next one falls due, whichever is first; so at any instant at most one is current. Within that span the
 * answer is the first instant at which nothing is in the way: the condition is true, the limits of the moment are kept,
 * it is not within the quiet hours where the customer lives, and a channel is left.
 *
 * <p>Nothing is sent here. What was sent is in the history: a message of a moment is an
 * {@linkplain dev.parcours.core.Direction#OUTBOUND outbound} interaction whose campaign is the id of the moment. A
 * reminder is over once such a message followed the instant at which it fell due; so one that was sent late, for quiet
 * hours say, also stands for those that fell due meanwhile.
 *
 * <p>An answer depends on the planner, the customer and the instant alone. What is dated later than the instant does
 * not exist for it. All types are immutable and thread-safe.
 */
@NullMarked
package dev.parcours.segmentation.moment;

import org.jspecify.annotations.NullMarked;
