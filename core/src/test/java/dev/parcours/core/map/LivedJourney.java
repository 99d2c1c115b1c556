package dev.parcours.core.map;

import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.StageModel;
import dev.parcours.core.Step;
import dev.parcours.core.Touchpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a journey step by step, each so many minutes after nine o'clock. */
public final class LivedJourney {

    private final String id;
    private final StageModel model;
    private final Instant nine;
    private final List<Step> steps = new ArrayList<>();
    private Grain grain = Grain.JOURNEY;

    private LivedJourney(String id, StageModel model, String day) {
        this.id = id;
        this.model = model;
        nine = Instant.parse(day + "T09:00:00Z");
    }

    public static LivedJourney journey(String id, StageModel model) {
        return new LivedJourney(id, model, "2026-03-01");
    }

    public static LivedJourney journeyOn(String day, String id, StageModel model) {
        return new LivedJourney(id, model, day);
    }

    public LivedJourney counting(Grain newGrain) {
        grain = newGrain;
        return this;
    }

    public LivedJourney in(String stage, Touchpoint touchpoint, long minute) {
        return step(Optional.of(stage), interaction(touchpoint, minute));
    }

    public LivedJourney in(String stage, Touchpoint touchpoint, long minute, Satisfaction.Scale scale, int score) {
        return step(Optional.of(stage), interaction(touchpoint, minute).satisfaction(new Satisfaction(scale, score)));
    }

    public LivedJourney unplaced(Touchpoint touchpoint, long minute) {
        return step(Optional.empty(), interaction(touchpoint, minute));
    }

    private Interaction.Builder interaction(Touchpoint touchpoint, long minute) {
        return Interaction.builder()
                .customer("c-" + id)
                .type("visit")
                .touchpoint(touchpoint)
                .time(nine.plusSeconds(60 * minute))
                .sequence(steps.size());
    }

    private LivedJourney step(Optional<String> stage, Interaction.Builder interaction) {
        steps.add(new Step(interaction.build(), stage.map(model::stage)));
        return this;
    }

    public Journey ending(Journey.End end) {
        return new Journey(id, grain, model, steps, Journey.Start.FIRST_INTERACTION, end);
    }
}
