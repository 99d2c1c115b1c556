package dev.parcours.examples.cli;

import dev.parcours.core.Dimension;
import dev.parcours.core.Journey;
import dev.parcours.core.Move;
import dev.parcours.core.friction.FrictionFinding;
import dev.parcours.core.friction.FrictionGroup;
import dev.parcours.core.path.Conformance;
import dev.parcours.core.path.ConformanceReport;
import dev.parcours.core.path.DesignedPath;
import dev.parcours.core.path.Dwell;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.MoveCounts;
import dev.parcours.core.path.StepMatrix;
import dev.parcours.core.path.Transitions;
import dev.parcours.core.path.Variants;
import java.util.List;
import java.util.Locale;

/** What journeys do, as the tables that the command writes. */
final class PathTables {

    private PathTables() {}

    static CsvTable transitions(Iterable<Journey> journeys) {
        CsvTable table = new CsvTable("from", "to", "count");
        for (Transitions.Transition transition :
                Transitions.by(Dimension.TYPE).over(journeys).list()) {
            if (!transition.from().equals(Transitions.START)) {
                table.add(transition.from(), transition.to(), transition.count());
            }
        }
        return table;
    }

    static CsvTable variants(Iterable<Journey> journeys, boolean collapsed) {
        Variants variants = Variants.by(Dimension.TYPE);
        CsvTable table = new CsvTable("path", "journeys");
        for (Variants.Variant variant : (collapsed ? variants.withoutRepeats() : variants)
                .over(journeys)
                .list()) {
            table.add(variant.text(), variant.journeys());
        }
        return table;
    }

    static CsvTable funnel(Iterable<Journey> journeys, Funnel funnel) {
        CsvTable table = new CsvTable(
                "stage", "reached", "share_of_previous", "share_of_first", "median_seconds", "p90_seconds");
        for (Funnel.Level level : funnel.over(journeys).levels()) {
            table.add(
                    level.name(),
                    level.reached(),
                    level.shareOfPrevious(),
                    level.shareOfFirst(),
                    level.medianTime().map(Numbers::seconds).orElse(""),
                    level.p90Time().map(Numbers::seconds).orElse(""));
        }
        return table;
    }

    static CsvTable moves(Iterable<Journey> journeys) {
        MoveCounts counts = MoveCounts.none().over(journeys);
        CsvTable table = new CsvTable("move", "count");
        for (Move move : Move.values()) {
            table.add(move.name().toLowerCase(Locale.ROOT), counts.count(move));
        }
        if (counts.unplacedSteps() > 0) {
            table.add("(unplaced)", counts.unplacedSteps());
        }
        return table;
    }

    static CsvTable dwell(Iterable<Journey> journeys) {
        CsvTable table = new CsvTable(
                "step", "journeys", "stays", "without_next", "total_seconds", "median_seconds", "p90_seconds");
        for (Dwell.Stay stay : Dwell.by(Dimension.TYPE).over(journeys).stays()) {
            table.add(
                    stay.value(),
                    stay.journeys(),
                    stay.times().count(),
                    stay.withoutDwell(),
                    Numbers.seconds(stay.times().total()),
                    stay.times().median().map(Numbers::seconds).orElse(""),
                    stay.times().p90().map(Numbers::seconds).orElse(""));
        }
        return table;
    }

    static CsvTable stepMatrix(Iterable<Journey> journeys, int steps) {
        CsvTable table = new CsvTable("step", "event", "journeys", "share");
        for (StepMatrix.Cell cell :
                StepMatrix.by(Dimension.TYPE, steps).over(journeys).cells()) {
            table.add(cell.step(), cell.value(), cell.journeys(), cell.share());
        }
        return table;
    }

    static CsvTable conformance(Iterable<Journey> journeys, DesignedPath design) {
        CsvTable table = new CsvTable("path", "journeys", "deviations", "fitness");
        for (ConformanceReport.Variant variant :
                Conformance.to(design).over(journeys).report().variants()) {
            table.add(
                    variant.text(),
                    variant.journeys(),
                    variant.alignment().cost(),
                    variant.alignment().fitness());
        }
        return table;
    }

    static CsvTable friction(List<FrictionFinding> findings) {
        CsvTable table = new CsvTable(
                "rank", "kind", "where", "from", "to", "group", "journeys", "baseline", "observed", "p_value");
        for (FrictionFinding finding : findings) {
            table.add(
                    findings.indexOf(finding) + 1,
                    finding.kind().code(),
                    finding.where(),
                    finding.from(),
                    finding.to(),
                    finding.group().map(FrictionGroup::text).orElse(""),
                    finding.journeys(),
                    finding.baseline(),
                    finding.observed(),
                    Numbers.probability(finding.pValue()));
        }
        return table;
    }
}
