package dev.parcours.examples.cli;

import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.ChannelCosts;
import dev.parcours.attribution.ChannelCredit;
import dev.parcours.attribution.ChannelReturn;
import dev.parcours.attribution.CreditInterval;
import dev.parcours.attribution.CreditIntervals;
import dev.parcours.attribution.JourneyCredit;
import dev.parcours.attribution.ModelComparison;
import dev.parcours.attribution.Residual;
import dev.parcours.attribution.TouchCredit;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that {@code parcours attribute} writes. */
final class AttributionTables {

    /** What stands for the channel of conversions without a touch. */
    private static final String UNATTRIBUTED = "(unattributed)";

    /** What stands for the journey of credit that belongs to a channel and to no journey. */
    private static final String NO_JOURNEY = "(no journey)";

    // Sharing out is fitted to within this part of what there is to share.
    private static final double ROUNDING = 1e-9;

    private AttributionTables() {}

    /**
     * Returns the table of credits.
     *
     * @param intervals the intervals of each report, or null without
     * @param costs what channels cost, or null without
     */
    static CsvTable credits(
            List<AttributionReport> reports, @Nullable List<CreditIntervals> intervals, @Nullable ChannelCosts costs) {
        String[] header = header(reports, intervals != null, costs != null);
        CsvTable table = new CsvTable(header);
        for (int i = 0; i < reports.size(); i++) {
            AttributionReport report = reports.get(i);
            Map<String, ChannelReturn> returns = new HashMap<>();
            if (costs != null) {
                costs.returns(report).forEach(figures -> returns.put(figures.channel(), figures));
            }
            for (ChannelCredit credit : report.channels()) {
                List<Object> row = row(report, credit);
                if (intervals != null) {
                    CreditInterval interval = intervals.get(i).channel(credit.channel());
                    row.add(interval.conversions().lower());
                    row.add(interval.conversions().upper());
                }
                if (costs != null) {
                    addReturns(row, returns.remove(credit.channel()));
                }
                credit.money().ifPresent(money -> row.add(money.minorUnits()));
                table.add(row.toArray());
            }
            addUnmet(table, report, intervals != null, returns);
            addUnattributed(table, header.length, report);
        }
        return table;
    }

    private static String[] header(List<AttributionReport> reports, boolean hasIntervals, boolean hasCosts) {
        List<String> header = new ArrayList<>(List.of("model", "channel", "conversions", "value", "removal_effect"));
        if (hasIntervals) {
            header.addAll(List.of("low", "high"));
        }
        if (hasCosts) {
            header.addAll(List.of("cost", "cpa", "roas", "roi"));
        }
        if (reports.get(0).paths().hasCurrency()) {
            header.add("minor_units");
        }
        return header.toArray(String[]::new);
    }

    private static List<Object> row(AttributionReport report, ChannelCredit credit) {
        List<Object> row = new ArrayList<>(List.of(report.model(), credit.channel(), credit.conversions()));
        row.add(credit.money()
                .<Object>map(money -> money.amount().toPlainString())
                .orElse(credit.value()));
        row.add(credit.removalEffect());
        return row;
    }

    private static void addReturns(List<Object> row, @Nullable ChannelReturn figures) {
        if (figures == null) {
            return;
        }
        row.add(figures.cost().map(AttributionTables::plain).orElse(""));
        row.add(figures.costPerAcquisition());
        row.add(figures.returnOnAdSpend());
        row.add(figures.returnOnInvestment());
    }

    private static String plain(Money money) {
        return money.minorUnits() == 0
                ? "0"
                : money.amount().stripTrailingZeros().toPlainString();
    }

    /** Channels that cost something and are on no path. */
    private static void addUnmet(
            CsvTable table, AttributionReport report, boolean hasIntervals, Map<String, ChannelReturn> unmet) {
        unmet.values().stream()
                .sorted((one, other) -> one.channel().compareTo(other.channel()))
                .forEach(figures -> {
                    List<Object> row = new ArrayList<>(List.of(report.model(), figures.channel(), 0.0, 0.0, ""));
                    if (hasIntervals) {
                        row.addAll(List.of("", ""));
                    }
                    addReturns(row, figures);
                    table.addPadded(row.toArray());
                });
    }

    private static void addUnattributed(CsvTable table, int columns, AttributionReport report) {
        if (report.unattributedConversions() > 0) {
            Object[] row = new Object[columns];
            Arrays.fill(row, "");
            row[0] = report.model();
            row[1] = UNATTRIBUTED;
            row[2] = report.unattributedConversions();
            row[3] = report.unattributedValue().stripTrailingZeros().toPlainString();
            if (report.paths().hasCurrency()) {
                row[columns - 1] = Money.of(
                                report.unattributedValue(), report.paths().currency())
                        .minorUnits();
            }
            table.add(row);
        }
    }

    /**
     * Returns the table of what each touch of the journeys that converted earned. What a channel has beyond them stands
     * under {@value #NO_JOURNEY}, so that the rows of a channel sum to its credit.
     */
    static CsvTable journeys(List<AttributionReport> reports) {
        CsvTable table = new CsvTable("journey", "touch", "channel", "model", "credit", "value");
        for (AttributionReport report : reports) {
            ConversionPaths paths = report.paths();
            Set<String> told = new HashSet<>();
            for (int row = 0; row < paths.size(); row++) {
                if (paths.conversions(row) > 0 && told.add(paths.id(row))) {
                    addJourney(table, report, report.journey(paths.id(row)));
                }
            }
            addResiduals(table, report);
        }
        return table;
    }

    private static void addJourney(CsvTable table, AttributionReport report, JourneyCredit journey) {
        int touch = 0;
        for (TouchCredit credit : journey.credits()) {
            touch++;
            table.add(
                    journey.id(),
                    touch,
                    credit.touch().channel(),
                    report.model(),
                    credit.conversions(),
                    credit.money().<Object>map(AttributionTables::plain).orElse(credit.value()));
        }
    }

    private static void addResiduals(CsvTable table, AttributionReport report) {
        for (ChannelCredit credit : report.channels()) {
            Residual residual = report.residual(credit.channel());
            boolean isRounding = isRounding(residual.conversions(), report.conversions());
            boolean isWorthNothing = residual.money()
                    .map(money -> money.minorUnits() == 0)
                    .orElseGet(() -> isRounding(residual.value(), report.value().doubleValue()));
            if (!isRounding || !isWorthNothing) {
                table.add(
                        NO_JOURNEY,
                        "",
                        credit.channel(),
                        report.model(),
                        isRounding ? 0.0 : residual.conversions(),
                        isWorthNothing
                                ? 0.0
                                : residual.money()
                                        .<Object>map(AttributionTables::plain)
                                        .orElse(residual.value()));
            }
        }
    }

    private static boolean isRounding(double residual, double total) {
        return Math.abs(residual) <= ROUNDING * (1 + total);
    }

    /** Returns the table of the conversions of each channel by model, and of how far the shares lie apart. */
    static CsvTable comparison(ModelComparison comparison) {
        List<String> header = new ArrayList<>(List.of("channel"));
        header.addAll(comparison.models());
        header.add("spread");
        CsvTable table = new CsvTable(header.toArray(String[]::new));
        for (String channel : comparison.channels()) {
            List<Object> row = new ArrayList<>(List.of(channel));
            comparison
                    .reports()
                    .values()
                    .forEach(report -> row.add(report.channel(channel).conversions()));
            row.add(comparison.spread(channel));
            table.add(row.toArray());
        }
        return table;
    }

    /** Returns the table of which part of the conversions changes hands between two models. */
    static CsvTable disagreement(ModelComparison comparison) {
        CsvTable table = new CsvTable("model", "other", "disagreement");
        List<String> models = comparison.models();
        for (int i = 0; i < models.size(); i++) {
            for (int j = i + 1; j < models.size(); j++) {
                table.add(models.get(i), models.get(j), comparison.disagreement(models.get(i), models.get(j)));
            }
        }
        return table;
    }
}
