package dev.parcours.core.ingest;

/**
 * Which events of a XES log count, where several of them tell how far one activity has come.
 *
 * <p>The lifecycle extension of XES gives an event a {@code lifecycle:transition}, such as {@code schedule},
 * {@code start} or {@code complete}, so that one activity of a case can stand in the log two or three times. Upper and
 * lower case of a transition do not matter. An event without a transition tells that the activity was done, so it is
 * taken as complete, as pm4py does.
 *
 * <p>An event that does not count is a rejected record with the reason {@link RejectionReason#LIFECYCLE}. For example,
 * a case with the events {@code ask start}, {@code ask complete}, {@code wait start} and {@code pay complete} has four
 * interactions by {@link #ALL}, {@code ask} and {@code pay} by {@link #COMPLETE}, and {@code ask}, {@code wait} and
 * {@code pay} by {@link #COMPLETE_OR_LAST}.
 */
public enum LifecyclePolicy {
    /** Every event counts, as pm4py reads a log. */
    ALL,
    /** The events that complete an activity count, as in logs filtered on complete events. */
    COMPLETE,
    /**
     * The events that complete an activity count, and of an activity that the case never completes, the last event. An
     * activity is what agrees in {@code concept:name} and {@code concept:instance}. Reading holds one case in memory.
     */
    COMPLETE_OR_LAST
}
