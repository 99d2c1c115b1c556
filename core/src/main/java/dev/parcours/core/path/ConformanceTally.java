package dev.parcours.core.path;

import dev.parcours.core.path.ConformanceReport.StageSummary;
import dev.parcours.core.path.ConformanceReport.StepSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts what alignments say of each step and stage of a design. */
final class ConformanceTally {

    private final List<DesignedStep> design;
    private final Map<Optional<String>, Integer> stages = new LinkedHashMap<>();
    private final int[] stageOf;
    private final long[] stepMetBy;
    private final long[] stageMetBy;
    private final long[] skipped;
    private final long[] outOfOrder;
    private final long[] extraBefore;
    private long extraAtEnd;

    ConformanceTally(DesignedPath path) {
        design = path.steps();
        stageOf = new int[design.size()];
        for (int i = 0; i < stageOf.length; i++) {
            int next = stages.size();
            stageOf[i] = stages.computeIfAbsent(design.get(i).stage(), stage -> next);
        }
        stepMetBy = new long[design.size()];
        stageMetBy = new long[stages.size()];
        skipped = new long[design.size()];
        outOfOrder = new long[design.size()];
        extraBefore = new long[design.size()];
    }

    void add(ConformanceReport.Variant variant) {
        long journeys = variant.journeys();
        countMet(new TreeSet<>(variant.alignment().matches()), journeys);
        for (Deviation deviation : variant.alignment().deviations()) {
            count(deviation, journeys);
        }
    }

    private void countMet(Set<Integer> matched, long journeys) {
        matched.remove(Deviations.NONE);
        matched.forEach(step -> stepMetBy[step] += journeys);
        matched.stream().map(step -> stageOf[step]).distinct().forEach(stage -> stageMetBy[stage] += journeys);
    }

    private void count(Deviation deviation, long journeys) {
        if (deviation instanceof Deviation.Skipped step) {
            skipped[step.step()] += journeys;
        } else if (deviation instanceof Deviation.OutOfOrder step) {
            outOfOrder[step.step()] += journeys;
        } else if (deviation instanceof Deviation.Extra extra && extra.before().isPresent()) {
            extraBefore[extra.before().getAsInt()] += journeys;
        } else {
            extraAtEnd += journeys;
        }
    }

    List<StepSummary> steps() {
        List<StepSummary> summaries = new ArrayList<>();
        for (int i = 0; i < design.size(); i++) {
            summaries.add(new StepSummary(design.get(i), stepMetBy[i], skipped[i], outOfOrder[i], extraBefore[i]));
        }
        return summaries;
    }

    List<StageSummary> stages() {
        long[] stageSkipped = byStage(skipped);
        long[] stageOutOfOrder = byStage(outOfOrder);
        long[] stageExtraBefore = byStage(extraBefore);
        List<StageSummary> summaries = new ArrayList<>();
        stages.forEach((stage, i) -> summaries.add(
                new StageSummary(stage, stageMetBy[i], stageSkipped[i], stageOutOfOrder[i], stageExtraBefore[i])));
        return summaries;
    }

    private long[] byStage(long[] ofSteps) {
        long[] ofStages = new long[stages.size()];
        for (int step = 0; step < ofSteps.length; step++) {
            ofStages[stageOf[step]] += ofSteps[step];
        }
        return ofStages;
    }

    long extraAtEnd() {
        return extraAtEnd;
    }
}
