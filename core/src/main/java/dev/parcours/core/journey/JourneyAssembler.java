package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes journeys out of interactions: orders each customer's, cuts them by a policy and places the steps in stages.
 *
 * <p>The order of the interactions given does not matter. What concerns one customer depends on that customer's
 * interactions and on the ends of the data alone, so customers can be assembled anywhere, one by one, if the end is
 * {@linkplain #observedUntil stated}. There are three ways, with the same journeys:
 *
 * <ul>
 *   <li>{@link #assemble} takes the interactions of many customers in any order and keeps all journeys;
 *   <li>{@link #assembleEach} and {@link #into} take them grouped by customer and keep nothing;
 *   <li>{@link #assembleCustomer} takes those of one customer.
 * </ul>
 *
 * <p>Journeys at the edges of the data are marked: one that may go on after the data is {@link Journey.End#OPEN}, and
 * one that may have begun before them is {@link Journey.Start#OPEN}, if their beginning is {@linkplain #observedFrom
 * stated}. What "may" means is up to the policy. By an inactivity of 30 days, data from 1 March show that a journey
 * whose first interaction is of 31 March began then; one of 30 March may have begun before, with an interaction of 28
 * February that nobody sees. By a whole history every journey may.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JourneyAssembler {

    private final StageModel stageModel;
    private final Placer placer;
    private final JourneyPolicy policy;
    private final @Nullable Instant observedFrom;
    private final @Nullable Instant observedUntil;

    private JourneyAssembler(
            StageModel stageModel,
            Placer placer,
            JourneyPolicy policy,
            @Nullable Instant observedFrom,
            @Nullable Instant observedUntil) {
        this.stageModel = stageModel;
        this.placer = placer;
        this.policy = policy;
        this.observedFrom = observedFrom;
        this.observedUntil = observedUntil;
    }

    /**
     * Returns an assembler by which a customer's whole history is one journey.
     *
     * @throws IllegalArgumentException if rules of the placement name stages that the model does not have; the message
     *     names all of them
     */
    public static JourneyAssembler of(StageModel stageModel, StagePlacement placement) {
        return new JourneyAssembler(
                stageModel, new Placer(placement, stageModel), JourneyPolicy.wholeHistory(), null, null);
    }

    /** Returns this assembler with another policy. */
    public JourneyAssembler withPolicy(JourneyPolicy newPolicy) {
        return new JourneyAssembler(
                stageModel, placer, checkNotNull(newPolicy, "newPolicy"), observedFrom, observedUntil);
    }

    /** Returns the model in whose stages steps are placed. */
    public StageModel stageModel() {
        return stageModel;
    }

    /** Returns what places steps in stages. */
    public StagePlacement placement() {
        return placer.placement();
    }

    /** Returns what opens and closes a journey. */
    public JourneyPolicy policy() {
        return policy;
    }

    /**
     * Returns this assembler with the instant at which the data begin. Without it, nothing is said of what may have
     * been before. It only decides whether a first journey is {@link Journey.Start#OPEN}; interactions before it are
     * kept.
     *
     * @throws IllegalArgumentException if the instant is the very first there is
     */
    public JourneyAssembler observedFrom(Instant start) {
        checkArgument(start.isAfter(Instant.MIN), "data cannot begin at the first instant there is; leave it out");
        return new JourneyAssembler(stageModel, placer, policy, start, observedUntil);
    }

    /**
     * Returns this assembler with the instant at which the data end. Without it, {@link #assemble} takes the latest
     * interaction's. It only decides whether a last journey is {@link Journey.End#OPEN}; interactions after it are
     * kept.
     */
    public JourneyAssembler observedUntil(Instant end) {
        return new JourneyAssembler(stageModel, placer, policy, observedFrom, checkNotNull(end, "end"));
    }

    /**
     * Returns the journeys of all customers who have an interaction. The id of a journey is that of the customer, a
     * {@code #} and its number among the customer's journeys, from 1.
     */
    public Journeys assemble(Collection<Interaction> interactions) {
        Optional<Instant> end = endOf(interactions);
        List<Journey> journeys = new ArrayList<>();
        Assembly assembly = assembly(end.orElse(Instant.MAX), journeys::add);
        histories(interactions).forEach(assembly::addCustomer);
        AssemblyCounts counts = assembly.counts();
        return new Journeys(
                policy.grain(),
                stageModel,
                Optional.ofNullable(observedFrom),
                end,
                journeys,
                counts.customers(),
                counts.steps(),
                counts.unplacedSteps(),
                counts.ties());
    }

    private Assembly assembly(Instant end, Consumer<? super Journey> action) {
        return new Assembly(stageModel, placer, policy, new Observation(observedFrom, end), action);
    }

    private static List<List<Interaction>> histories(Collection<Interaction> interactions) {
        // Grouped by hashing and put in order once: a sorted map would compare ids at every interaction.
        Map<String, List<Interaction>> byCustomer = new HashMap<>();
        for (Interaction interaction : interactions) {
            byCustomer
                    .computeIfAbsent(interaction.customer(), customer -> new ArrayList<>())
                    .add(interaction);
        }
        return byCustomer.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Optional<Instant> endOf(Collection<Interaction> interactions) {
        return observedUntil != null
                ? Optional.of(observedUntil)
                : interactions.stream().map(Interaction::time).max(Comparator.naturalOrder());
    }

    /**
     * Hands on the journeys of one customer after the other, the same that {@link #assemble} gives them, and keeps none
     * of them: beside the interactions of one customer, the ids of the customers are all that stays in memory.
     *
     * @param grouped interactions of which those of one customer follow each other, in any order among themselves
     * @param action what takes the journeys, each customer's in time
     * @return how many there were
     * @throws IllegalArgumentException if a customer comes back after another one; the journeys of the customers before
     *     are handed on then
     * @throws IllegalStateException if the end of the data is not {@linkplain #observedUntil stated}
     */
    public AssemblyCounts assembleEach(Iterator<Interaction> grouped, Consumer<? super Journey> action) {
        JourneyStream stream = into(action);
        grouped.forEachRemaining(stream::add);
        return stream.finish();
    }

    /**
     * Returns what takes interactions one by one and hands on the journeys, for sources that push; see
     * {@link #assembleEach} for those that are pulled from.
     *
     * @param action what takes the journeys, by customer, each customer's in time
     * @throws IllegalStateException if the end of the data is not {@linkplain #observedUntil stated}
     */
    public JourneyStream into(Consumer<? super Journey> action) {
        return new JourneyStream(assembly(statedEnd("a stream does"), checkNotNull(action, "action")));
    }

    /**
     * Returns the journeys of one customer, in time; the same that {@link #assemble} gives the customer.
     *
     * @param interactions the customer's interactions, in any order
     * @throws IllegalArgumentException if they are of several customers
     * @throws IllegalStateException if the end of the data is not {@linkplain #observedUntil stated}
     */
    public List<Journey> assembleCustomer(Collection<Interaction> interactions) {
        List<Journey> journeys = new ArrayList<>();
        Assembly assembly = assembly(statedEnd("one customer's interactions do"), journeys::add);
        if (!interactions.isEmpty()) {
            checkOneCustomer(interactions);
            assembly.addCustomer(new ArrayList<>(interactions));
        }
        return List.copyOf(journeys);
    }

    private Instant statedEnd(String who) {
        if (observedUntil == null) {
            throw new IllegalStateException(
                    "%s not say where the data end; state it with observedUntil".formatted(who));
        }
        return observedUntil;
    }

    private static void checkOneCustomer(Collection<Interaction> interactions) {
        List<String> customers = interactions.stream()
                .map(Interaction::customer)
                .distinct()
                .sorted()
                .limit(2)
                .toList();
        checkArgument(
                customers.size() <= 1,
                "the interactions are of several customers, among them %s; assemble takes those of many",
                customers);
    }
}
