package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one customer's history, in order, each step placed in a stage of one model.
 *
 * <p>A journey has at least one step. It says why it started and why it ended.
 */
public final class Journey {

    /** Why a journey started. */
    public enum Start {
        /** With the first interaction of the customer in the data. */
        FIRST_INTERACTION,
        /** After the journey before it had converted. */
        AFTER_CONVERSION,
        /** After a time without interactions. */
        AFTER_INACTIVITY,
        /** With another session of the data. */
        NEW_SESSION
    }

    /** Why a journey ended. */
    public enum End {
        /** With a conversion. */
        CONVERTED,
        /** The customer was inactive for longer than the policy allows. */
        INACTIVE,
        /** The data go on with another session. */
        SESSION_ENDED,
        /** It was still open when the data ended; nobody knows how it went on. */
        OPEN
    }

    private static final byte UNPLACED = -1;

    private final String id;
    private final Grain grain;
    private final StageModel stageModel;
    private final Interaction[] interactions;
    // One byte a step instead of a reference and an object: journeys are kept by the million.
    private final byte[] stageIndexes;
    private final Start start;
    private final End end;

    /**
     * Creates a journey.
     *
     * @param id the stable code, unique among all journeys
     * @param grain what figures over such journeys count: a session, a journey, or the whole history of a customer
     * @param stageModel the model whose stages the steps are placed in
     * @param steps at least one, of one customer, in {@link Interaction#ORDER}; those that agree in time, sequence,
     *     source, place and id may stand in any order
     * @param start why it started
     * @param end why it ended
     * @throws IllegalArgumentException if the id is blank or holds a control character, if the grain is
     *     {@link Grain#INTERACTION}, if there is no step, if the steps are of several customers or out of order, or if
     *     a stage is not one of the model's
     */
    public Journey(String id, Grain grain, StageModel stageModel, List<Step> steps, Start start, End end) {
        this.id = Checks.checkId(id, "journey id");
        this.grain = checkNotNull(grain, "grain");
        checkArgument(grain != Grain.INTERACTION, "an interaction is not a journey; choose another grain");
        this.stageModel = checkNotNull(stageModel, "stageModel");
        this.start = checkNotNull(start, "start");
        this.end = checkNotNull(end, "end");
        checkArgument(!steps.isEmpty(), "journey '%s' needs at least one step", id);
        interactions = new Interaction[steps.size()];
        stageIndexes = new byte[steps.size()];
        for (int i = 0; i < interactions.length; i++) {
            Step step = steps.get(i);
            interactions[i] = step.interaction();
            stageIndexes[i] =
                    step.stage().map(stage -> (byte) stageModel.indexOf(stage)).orElse(UNPLACED);
            checkFollows(i);
        }
    }

    private void checkFollows(int i) {
        if (i == 0) {
            return;
        }
        checkArgument(
                interactions[i].customer().equals(interactions[0].customer()),
                "journey '%s' is of customer '%s', but its step %s is of customer '%s'",
                id,
                interactions[0].customer(),
                i + 1,
                interactions[i].customer());
        checkArgument(
                Interaction.comparePlace(interactions[i - 1], interactions[i]) <= 0,
                "step %s of journey '%s' comes before the step in front of it; sort the steps by Interaction.ORDER",
                i + 1,
                id);
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the id of the customer. */
    public String customer() {
        return interactions[0].customer();
    }

    /** Returns what figures over such journeys count. */
    public Grain grain() {
        return grain;
    }

    /** Returns the model whose stages the steps are placed in. */
    public StageModel stageModel() {
        return stageModel;
    }

    /** Returns the steps in order. */
    public List<Step> steps() {
        return new Steps();
    }

    /**
     * Returns the interaction of a step.
     *
     * @param step the place of the step in the journey, from 0
     * @throws IndexOutOfBoundsException if the journey has no such step
     */
    public Interaction interaction(int step) {
        return interactions[step];
    }

    /**
     * Returns the place in the model of the stage of a step, or -1 if the step is not placed.
     *
     * @param step the place of the step in the journey, from 0
     * @throws IndexOutOfBoundsException if the journey has no such step
     */
    public int stageIndex(int step) {
        return stageIndexes[step];
    }

    /** Returns how many steps are not placed. */
    public int unplacedSteps() {
        int unplaced = 0;
        for (byte stage : stageIndexes) {
            unplaced += stage == UNPLACED ? 1 : 0;
        }
        return unplaced;
    }

    /** Returns why it started. */
    public Start start() {
        return start;
    }

    /** Returns why it ended. */
    public End end() {
        return end;
    }

    /** Returns the time of the first step. */
    public Instant startTime() {
        return interactions[0].time();
    }

    /** Returns the time of the last step. */
    public Instant endTime() {
        return interactions[interactions.length - 1].time();
    }

    /** Returns the time from the first step to the last. */
    public Duration duration() {
        return Duration.between(startTime(), endTime());
    }

    /**
     * Returns what happened between the placed steps, in order, without entering and leaving: one move fewer than there
     * are placed steps, and none if no step is placed.
     */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>(interactions.length);
        int from = UNPLACED;
        for (byte to : stageIndexes) {
            if (to == UNPLACED) {
                continue;
            }
            if (from != UNPLACED) {
                moves.add(Move.between(from, to));
            }
            from = to;
        }
        return List.copyOf(moves);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Journey that
                && id.equals(that.id)
                && grain == that.grain
                && stageModel.equals(that.stageModel)
                && start == that.start
                && end == that.end
                && Arrays.equals(interactions, that.interactions)
                && Arrays.equals(stageIndexes, that.stageIndexes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, interactions.length);
    }

    /** Returns the id and the number of steps. */
    @Override
    public String toString() {
        return "journey %s of %s steps".formatted(id, interactions.length);
    }

    private final class Steps extends AbstractList<Step> implements RandomAccess {

        @Override
        public Step get(int index) {
            int stage = stageIndexes[index];
            return new Step(
                    interactions[index],
                    stage == UNPLACED
                            ? Optional.empty()
                            : Optional.of(stageModel.stages().get(stage)));
        }

        @Override
        public int size() {
            return interactions.length;
        }
    }
}
