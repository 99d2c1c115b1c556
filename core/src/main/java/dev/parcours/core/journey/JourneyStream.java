package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.parcours.core.Interaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes interactions customer by customer and hands each customer's journeys on as soon as they are known, so that
 * beside one customer's interactions and the ids of the customers so far nothing stays in memory.
 *
 * <pre>{@code
 * JourneyStream stream = assembler.observedUntil(end).into(journey -> funnel.add(journey));
 * IngestReport report = reader.read(file, stream::add);
 * AssemblyCounts counts = stream.finish();
 * }</pre>
 *
 * <p>A source sorted by customer is fit for it, such as {@code ORDER BY customer_id} gives. The order of a customer's
 * own interactions does not matter. Not thread-safe.
 */
public final class JourneyStream {

    private final Assembly assembly;
    private final Set<String> customers = new HashSet<>();
    private List<Interaction> history = new ArrayList<>();
    private boolean isFinished;

    JourneyStream(Assembly assembly) {
        this.assembly = assembly;
    }

    /**
     * Takes an interaction of the customer at hand, or the first of the next customer, and in this case hands on the
     * journeys of the one before.
     *
     * @throws IllegalArgumentException if the customer was there before and others came since; the journeys handed on
     *     then lack this interaction
     * @throws IllegalStateException if the stream is finished
     */
    public void add(Interaction interaction) {
        checkState(!isFinished, "the stream is finished; begin another one for more interactions");
        String customer = interaction.customer();
        if (history.isEmpty() || !history.get(0).customer().equals(customer)) {
            checkArgument(
                    customers.add(customer),
                    "customer '%s' comes back after others; group the interactions by customer, or use assemble, which"
                            + " takes them in any order",
                    customer);
            handOn();
        }
        history.add(interaction);
    }

    private void handOn() {
        if (!history.isEmpty()) {
            List<Interaction> complete = history;
            history = new ArrayList<>();
            assembly.addCustomer(complete);
        }
    }

    /**
     * Hands on the journeys of the last customer; returns the counts of all.
     *
     * @throws IllegalStateException if the stream is finished already
     */
    public AssemblyCounts finish() {
        checkState(!isFinished, "the stream is finished already");
        isFinished = true;
        handOn();
        return assembly.counts();
    }
}
