package dev.parcours.core.journey;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.StageModel;
import dev.parcours.core.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes journeys out of interactions: orders each customer's, cuts them by a policy and places the steps in stages.
 *
 * <p>The order of the interactions given does not matter. What concerns one customer depends on that customer's
 * interactions and on the end of the data alone, so customers can be assembled anywhere, one by one, if the end is
 * {@linkplain #observedUntil stated}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JourneyAssembler {

    private final StageModel stageModel;
    private final StagePlacement placement;
    private final JourneyPolicy policy;
    private final @Nullable Instant observedUntil;

    private JourneyAssembler(
            StageModel stageModel, StagePlacement placement, JourneyPolicy policy, @Nullable Instant observedUntil) {
        this.stageModel = stageModel;
        this.placement = placement;
        this.policy = policy;
        this.observedUntil = observedUntil;
    }

    /**
     * Returns an assembler by which a customer's whole history is one journey.
     *
     * @throws IllegalArgumentException if rules of the placement name stages that the model does not have; the message
     *     names all of them
     */
    public static JourneyAssembler of(StageModel stageModel, StagePlacement placement) {
        placement.checkFits(stageModel);
        return new JourneyAssembler(stageModel, placement, JourneyPolicy.wholeHistory(), null);
    }

    /** Returns this assembler with another policy. */
    public JourneyAssembler withPolicy(JourneyPolicy newPolicy) {
        return new JourneyAssembler(stageModel, placement, checkNotNull(newPolicy, "newPolicy"), observedUntil);
    }

    /**
     * Returns this assembler with the instant at which the data end. Without it, {@link #assemble} takes the latest
     * interaction's. It only decides whether a last journey is still open; interactions after it are kept.
     */
    public JourneyAssembler observedUntil(Instant end) {
        return new JourneyAssembler(stageModel, placement, policy, checkNotNull(end, "end"));
    }

    /**
     * Returns the journeys of all customers who have an interaction. The id of a journey is that of the customer, a
     * {@code #} and its number among the customer's journeys, from 1.
     */
    public Journeys assemble(Collection<Interaction> interactions) {
        List<List<Interaction>> histories = histories(interactions);
        Optional<Instant> end = endOf(interactions);
        List<Journey> journeys = new ArrayList<>();
        long ties = 0;
        for (List<Interaction> history : histories) {
            history.sort(Interaction.ORDER);
            ties += countTies(history);
            journeys.addAll(cut(history, end.orElseThrow()));
        }
        return new Journeys(
                policy.grain(),
                stageModel,
                end,
                journeys,
                histories.size(),
                interactions.size(),
                journeys.stream().mapToLong(Journey::unplacedSteps).sum(),
                ties);
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
     * Returns the journeys of one customer, in time; the same that {@link #assemble} gives the customer.
     *
     * @param interactions the customer's interactions, in any order
     * @throws IllegalArgumentException if they are of several customers
     * @throws IllegalStateException if the end of the data is not {@linkplain #observedUntil stated}
     */
    public List<Journey> assembleCustomer(Collection<Interaction> interactions) {
        if (observedUntil == null) {
            throw new IllegalStateException(
                    "one customer's interactions do not say where the data end; state it with observedUntil");
        }
        List<Interaction> history = new ArrayList<>(interactions);
        history.sort(Interaction.ORDER);
        checkOneCustomer(history);
        return cut(history, observedUntil);
    }

    private static void checkOneCustomer(List<Interaction> history) {
        List<String> customers =
                history.stream().map(Interaction::customer).distinct().limit(2).toList();
        checkArgument(
                customers.size() <= 1,
                "the interactions are of several customers, among them %s; assemble takes those of many",
                customers);
    }

    private List<Journey> cut(List<Interaction> history, Instant end) {
        return policy.followsGivenSessions() ? cutBySession(history) : cutByTime(history, end);
    }

    private List<Journey> cutBySession(List<Interaction> history) {
        // The history is in time, so the sessions come to stand in the order in which they begin.
        Map<Optional<String>, List<Interaction>> sessions = new LinkedHashMap<>();
        for (Interaction interaction : history) {
            sessions.computeIfAbsent(interaction.session(), session -> new ArrayList<>())
                    .add(interaction);
        }
        List<Journey> journeys = new ArrayList<>(sessions.size());
        for (List<Interaction> session : sessions.values()) {
            boolean isLast = journeys.size() == sessions.size() - 1;
            Journey.Start start = journeys.isEmpty() ? Journey.Start.FIRST_INTERACTION : Journey.Start.NEW_SESSION;
            journeys.add(journey(
                    session, journeys.size() + 1, start, isLast ? Journey.End.OPEN : Journey.End.SESSION_ENDED));
        }
        return journeys;
    }

    private List<Journey> cutByTime(List<Interaction> history, Instant end) {
        List<Journey> journeys = new ArrayList<>(1);
        Journey.Start start = Journey.Start.FIRST_INTERACTION;
        int from = 0;
        for (int i = 0; i < history.size(); i++) {
            Instant next = i + 1 < history.size() ? history.get(i + 1).time() : end;
            Optional<Journey.End> reason = endAfter(history.get(i), next);
            if (reason.isEmpty() && i + 1 < history.size()) {
                continue;
            }
            Journey.End journeyEnd = reason.orElse(Journey.End.OPEN);
            journeys.add(journey(history.subList(from, i + 1), journeys.size() + 1, start, journeyEnd));
            start = journeyEnd == Journey.End.CONVERTED
                    ? Journey.Start.AFTER_CONVERSION
                    : Journey.Start.AFTER_INACTIVITY;
            from = i + 1;
        }
        return journeys;
    }

    private Optional<Journey.End> endAfter(Interaction interaction, Instant next) {
        if (policy.conversions().contains(interaction.type())) {
            return Optional.of(Journey.End.CONVERTED);
        }
        return policy.inactivity()
                .filter(limit -> Duration.between(interaction.time(), next).compareTo(limit) > 0)
                .map(limit -> Journey.End.INACTIVE);
    }

    private Journey journey(List<Interaction> interactions, int number, Journey.Start start, Journey.End end) {
        List<Step> steps = new ArrayList<>(interactions.size());
        for (Interaction interaction : interactions) {
            steps.add(new Step(interaction, placement.stage(interaction, stageModel)));
        }
        String id = interactions.get(0).customer() + "#" + number;
        return new Journey(id, policy.grain(), stageModel, steps, start, end);
    }

    private static long countTies(List<Interaction> history) {
        long ties = 0;
        for (int i = 1; i < history.size(); i++) {
            if (history.get(i).time().equals(history.get(i - 1).time())) {
                ties++;
            }
        }
        return ties;
    }
}
