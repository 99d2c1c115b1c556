package dev.parcours.attribution.path;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which steps of a journey are conversions, refunds of conversions and milestones. */
final class JourneyEvents {

    private static final int NONE = -1;
    private static final int REFUND = -2;

    private final PathOptions options;
    private final Journey journey;
    private final int size;
    private final int[] conversions;
    // Null where there are no milestones to look for.
    private final @Nullable List<List<String>> milestones;

    private JourneyEvents(PathOptions options, Journey journey, int size) {
        this.options = options;
        this.journey = journey;
        this.size = size;
        conversions = new int[size];
        Arrays.fill(conversions, NONE);
        milestones = options.milestones.isEmpty() ? null : new ArrayList<>(size);
    }

    static JourneyEvents of(PathOptions options, Journey journey) {
        JourneyEvents events =
                new JourneyEvents(options, journey, journey.steps().size());
        events.checkFit();
        events.find();
        return events;
    }

    private void checkFit() {
        options.conversions.forEach(definition -> definition.event().checkFits(journey));
        options.milestones.values().forEach(event -> event.checkFits(journey));
    }

    private void find() {
        int before = NONE;
        int furthest = NONE;
        for (int step = 0; step < size; step++) {
            conversions[step] = conversionAt(step, before, furthest);
            if (milestones != null) {
                milestones.add(milestonesAt(step, before, furthest));
            }
            int stage = journey.stageIndex(step);
            if (stage >= 0 && conversions[step] != REFUND) {
                before = stage;
                furthest = Math.max(furthest, stage);
            }
        }
    }

    private int conversionAt(int step, int before, int furthest) {
        for (int i = 0; i < options.conversions.size(); i++) {
            if (options.conversions.get(i).event().happensAt(journey, step, before, furthest)) {
                return isRefund(journey.interaction(step)) ? REFUND : i;
            }
        }
        return NONE;
    }

    private static boolean isRefund(Interaction interaction) {
        return interaction.value().filter(value -> value.minorUnits() < 0).isPresent();
    }

    private List<String> milestonesAt(int step, int before, int furthest) {
        return options.milestones.entrySet().stream()
                .filter(entry -> entry.getValue().happensAt(journey, step, before, furthest))
                .map(Map.Entry::getKey)
                .toList();
    }

    int size() {
        return size;
    }

    /** Returns the definition that makes a step a conversion, or null. */
    @Nullable ConversionDefinition conversion(int step) {
        return isConversion(step) ? options.conversions.get(conversions[step]) : null;
    }

    boolean isConversion(int step) {
        return conversions[step] >= 0;
    }

    boolean isRefund(int step) {
        return conversions[step] == REFUND;
    }

    /** Returns the milestones that a step reaches; usually none. */
    List<String> milestones(int step) {
        return milestones == null ? List.of() : milestones.get(step);
    }
}
