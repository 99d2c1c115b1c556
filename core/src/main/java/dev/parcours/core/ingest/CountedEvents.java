package dev.parcours.core.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a log, of which those that do not count by the lifecycle policy are marked as rejected. */
final class CountedEvents {

    /** How many times longer than an event a trace may be if it is held. */
    private static final long TRACE_FACTOR = 64;

    private final XesEvents events;
    private final LifecyclePolicy policy;
    private final long maxTrace;
    private final Deque<XesEvent> held = new ArrayDeque<>();
    private @Nullable XesEvent ahead;

    CountedEvents(XesEvents events, ReadOptions options) {
        this.events = events;
        policy = options.xes().lifecycle();
        maxTrace = TRACE_FACTOR * options.maxLength();
    }

    /** Returns the next event, or null if there is none. */
    @Nullable XesEvent next() throws IOException {
        if (policy == LifecyclePolicy.COMPLETE_OR_LAST) {
            if (held.isEmpty()) {
                holdTrace();
            }
            return held.poll();
        }
        XesEvent event = events.next();
        if (event != null && policy == LifecyclePolicy.COMPLETE && !event.completes()) {
            event.rejectAsUncounted();
        }
        return event;
    }

    private void holdTrace() throws IOException {
        XesEvent event = ahead != null ? ahead : events.next();
        ahead = null;
        List<XesEvent> trace = new ArrayList<>();
        long length = 0;
        while (event != null && (trace.isEmpty() || isOfOneTrace(trace.get(0), event))) {
            trace.add(event);
            length += 64 + event.attributes().length();
            if (length > maxTrace) {
                throw events.tooLong(maxTrace);
            }
            event = events.next();
        }
        ahead = event;
        markUncounted(trace);
        held.addAll(trace);
    }

    private static boolean isOfOneTrace(XesEvent a, XesEvent b) {
        return a.trace() != null && a.trace() == b.trace();
    }

    private static void markUncounted(List<XesEvent> trace) {
        Set<List<String>> completed = new HashSet<>();
        Map<List<String>, Integer> last = new HashMap<>();
        for (int i = 0; i < trace.size(); i++) {
            List<String> activity = activity(trace.get(i));
            last.put(activity, i);
            if (trace.get(i).completes()) {
                completed.add(activity);
            }
        }
        for (int i = 0; i < trace.size(); i++) {
            List<String> activity = activity(trace.get(i));
            boolean isLast = last.getOrDefault(activity, -1) == i;
            if (!trace.get(i).completes() && (completed.contains(activity) || !isLast)) {
                trace.get(i).rejectAsUncounted();
            }
        }
    }

    private static List<String> activity(XesEvent event) {
        return List.of(event.text(XesKeys.NAME), event.text(XesKeys.INSTANCE));
    }
}
