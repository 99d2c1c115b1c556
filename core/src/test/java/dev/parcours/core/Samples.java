package dev.parcours.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Interactions and journeys for tests. */
public final class Samples {

    /** When the samples begin. */
    public static final Instant START = Instant.parse("2024-03-01T08:00:00Z");

    private Samples() {}

    /** The instant some minutes after the start. */
    public static Instant minute(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    /** An interaction some minutes after the start. */
    public static Interaction interaction(String customer, String type, long minutes) {
        return Interaction.of(customer, type, minute(minutes));
    }

    /** A step of an interaction of that type, in the stage of that id of the five stages, or in none if it is empty. */
    public static Step step(String type, String stage, Instant time) {
        return new Step(
                Interaction.of("c-1", type, time),
                stage.isEmpty()
                        ? Optional.empty()
                        : Optional.of(StageModels.fiveStages().stage(stage)));
    }

    /** A journey of unplaced steps of some types, a minute apart. */
    public static Journey journey(String... types) {
        List<Step> steps = new ArrayList<>();
        for (String type : types) {
            steps.add(step(type, "", minute(steps.size())));
        }
        return journey(steps);
    }

    /** A journey of steps in some stages, or in none where the id is empty, a minute apart. */
    public static Journey journeyThrough(String... stages) {
        List<Step> steps = new ArrayList<>();
        for (String stage : stages) {
            steps.add(step("view", stage, minute(steps.size())));
        }
        return journey(steps);
    }

    /** A first journey of some steps of the five stages. */
    public static Journey journey(List<Step> steps) {
        return journey(steps, Journey.Start.FIRST_INTERACTION);
    }

    /** A journey of some steps of the five stages. */
    public static Journey journey(List<Step> steps, Journey.Start start) {
        return new Journey("c-1#1", Grain.JOURNEY, StageModels.fiveStages(), steps, start, Journey.End.OPEN);
    }

    /** The same journey with another grain. */
    public static Journey withGrain(Journey journey, Grain grain) {
        return new Journey(journey.id(), grain, journey.stageModel(), journey.steps(), journey.start(), journey.end());
    }

    /** Short journeys of few types and stages, some steps at one instant, some without a stage. */
    public static Arbitrary<Journey> journeys() {
        Arbitrary<String> types = Arbitraries.of("a", "b", "c");
        Arbitrary<String> stages = Arbitraries.of("awareness", "consideration", "purchase", "retention", "");
        Arbitrary<Long> gaps = Arbitraries.longs().between(0, 3);
        Arbitrary<List<StepPlan>> plans = Combinators.combine(types, stages, gaps)
                .as(StepPlan::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
        return Combinators.combine(plans, Arbitraries.of(Journey.Start.class))
                .as(Samples::planned)
                .withoutEdgeCases();
    }

    private static Journey planned(List<StepPlan> steps, Journey.Start start) {
        List<Step> made = new ArrayList<>();
        long minutes = 0;
        for (StepPlan plan : steps) {
            minutes += plan.gap();
            made.add(stepInOrder(plan, minutes, made.size()));
        }
        return journey(made, start);
    }

    private static Step stepInOrder(StepPlan plan, long minutes, int place) {
        Step step = step(plan.type(), plan.stage(), minute(minutes));
        return new Step(step.interaction().toBuilder().sequence(place).build(), step.stage());
    }

    private record StepPlan(String type, String stage, long gap) {}

    /** Interactions of few customers that agree in many of their parts. */
    public static Arbitrary<Interaction> interactions() {
        return Combinators.combine(
                        Arbitraries.of("c-1", "c-2", "c-3"),
                        Arbitraries.of("view", "cart", "order"),
                        Arbitraries.longs().between(0, 90),
                        Arbitraries.longs().between(0, 1).injectNull(0.5).map(Optional::ofNullable),
                        Arbitraries.of("", "s-1", "s-2"),
                        Arbitraries.of("", "web", "email"),
                        Arbitraries.of("", "mobile"),
                        Arbitraries.integers().between(0, 3))
                .as((customer, type, minutes, sequence, session, channel, device, rest) -> {
                    Interaction.Builder builder = interaction(customer, type, minutes / 10 * 10).toBuilder();
                    sequence.ifPresent(builder::sequence);
                    if (!session.isEmpty()) {
                        builder.session(session);
                    }
                    if (!channel.isEmpty()) {
                        builder.touchpoint(Touchpoint.of(Channel.of(channel), type));
                    }
                    if (!device.isEmpty()) {
                        builder.device(device);
                    }
                    return withRest(builder, rest).build();
                })
                .withoutEdgeCases();
    }

    private static Interaction.Builder withRest(Interaction.Builder builder, int rest) {
        return switch (rest) {
            case 1 -> builder.value(Money.of("12.50", "EUR"));
            case 2 -> builder.properties(Map.of("size", AttributeValue.of("38")));
            case 3 -> builder.properties(Map.of("size", AttributeValue.of(38)));
            default -> builder;
        };
    }
}
