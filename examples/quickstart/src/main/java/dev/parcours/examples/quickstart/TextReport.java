package dev.parcours.examples.quickstart;

import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.ChannelCredit;
import dev.parcours.core.Channel;
import dev.parcours.core.Journey;
import dev.parcours.core.Labels;
import dev.parcours.core.Move;
import dev.parcours.core.Segment;
import dev.parcours.core.ingest.IngestReport;
import dev.parcours.core.path.Funnel;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentRule;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints what the main job found, for a person at a terminal. */
public final class TextReport {

    private static final int BAR = 30;
    private static final int FRICTIONS = 3;
    private static final Pattern LINE = Pattern.compile("(.{1,112})(?: +|$)");

    private final MainJob job;
    private final Optional<Truth> truth;
    private final PrintWriter out;

    private TextReport(MainJob job, Optional<Truth> truth, PrintWriter out) {
        this.job = job;
        this.truth = truth;
        this.out = out;
    }

    /**
     * Prints the report.
     *
     * @param job what was found
     * @param truth what is true, where that is known because the data were simulated
     */
    public static void print(MainJob job, Optional<Truth> truth, PrintWriter out) {
        new TextReport(job, truth, out).print();
    }

    private void print() {
        printIngest();
        printLeftOut();
        printJourneys();
        printFunnel();
        printMoves();
        printFrictions();
        printSegments();
        printAttribution();
    }

    private void title(String title, String note) {
        out.println((title.toUpperCase(Locale.ROOT) + "  " + note).stripTrailing());
    }

    private void printIngest() {
        title("Read", "");
        TextTable table = new TextTable("", "read", "accepted", "rejected");
        addIngest(table, "events", job.shop().events().report());
        addIngest(table, "profiles", job.shop().customers().report());
        table.print(out);
        Stream.of(job.shop().events().report(), job.shop().customers().report())
                .flatMap(report -> report.first().stream().limit(1))
                .forEach(rejection -> {
                    out.println("  The first rejected: " + rejection);
                    out.println();
                });
    }

    private void printLeftOut() {
        if (job.duplicateProfiles() > 0) {
            out.println("  Merged: %s profiles of customers who have one before."
                    .formatted(count(job.duplicateProfiles())));
            out.println();
        }
        if (job.journeys().ties() > 0) {
            out.println("  %s events have the instant of the one before; their order in the file decides."
                    .formatted(count(job.journeys().ties())));
            out.println();
        }
    }

    private static void addIngest(TextTable table, String name, IngestReport report) {
        table.add(name, count(report.read()), count(report.accepted()), count(report.rejected()));
    }

    private void printJourneys() {
        Map<Journey.End, Long> ends = new EnumMap<>(Journey.End.class);
        job.journeys().forEach(journey -> ends.merge(journey.end(), 1L, Long::sum));
        title(
                "Journeys",
                "%s of the %s customers who have events; one ends on %s, or after 30 quiet days"
                        .formatted(
                                count(job.journeys().size()),
                                count(job.journeys().customers()),
                                String.join(" or ", job.shop().conversions())));
        TextTable table = new TextTable("end", "journeys", "share");
        ends.forEach((end, journeys) -> table.add(
                end.name().toLowerCase(Locale.ROOT),
                count(journeys),
                share(journeys, job.journeys().size())));
        table.print(out);
    }

    private void printFunnel() {
        title("Funnel", "how many journeys go through the stages in order, up to the purchase");
        TextTable table = new TextTable("stage", "journeys", "of those before", "median time", "");
        for (Funnel.Level level : job.funnel().levels()) {
            table.add(
                    level.name(),
                    count(level.reached()),
                    level.name().equals(job.funnel().levels().get(0).name()) ? "" : percent(level.shareOfPrevious()),
                    level.medianTime().map(TextReport::time).orElse(""),
                    bar(level.shareOfFirst().orElse(0)));
        }
        table.print(out);
    }

    private void printMoves() {
        title(
                "Moves",
                "from step to step of %s journeys: on to the next stage is an advance, two or more a jump"
                        .formatted(count(job.moves().journeys())));
        Labels labels = Labels.forLocale(Locale.ENGLISH);
        TextTable table = new TextTable("move", "count");
        for (Move move : Move.values()) {
            table.add(labels.of(move), count(job.moves().count(move)));
        }
        table.print(out);
    }

    private void printFrictions() {
        title("Friction", "where visits get stuck more than elsewhere, the costliest first");
        if (job.frictions().isEmpty()) {
            out.println("  Nothing stands out.");
        }
        job.frictions().stream().limit(FRICTIONS).forEach(finding -> printWrapped(finding.sentence(Locale.ENGLISH)));
        out.println();
        truth.map(Truth::incident).ifPresent(incident -> {
            out.println("  True: from %s to %s the payment page was broken on %s; the simulation knows."
                    .formatted(incident.from(), incident.until(), incident.device()));
            out.println();
        });
    }

    private void printWrapped(String sentence) {
        String indent = "  ";
        for (MatchResult line : LINE.matcher(sentence).results().toList()) {
            out.println(indent + line.group(1));
            indent = "    ";
        }
    }

    private void printSegments() {
        List<Memberships> memberships = job.memberships();
        title(
                "Segments",
                "of %s customers with a profile or events, at the end of the data"
                        .formatted(count(memberships.size())));
        TextTable table = new TextTable("segment", "customers", "share");
        for (SegmentRule rule : job.shop().segments().rules()) {
            long size = memberships.stream().filter(m -> m.isIn(rule.segment())).count();
            table.add(rule.segment().label().forLocale(Locale.ENGLISH), count(size), share(size, memberships.size()));
        }
        table.print(out);
        memberships.stream()
                .filter(membership -> membership.in().stream()
                        .anyMatch(segment -> membership.validUntil(segment).isPresent()))
                .findFirst()
                .ifPresent(this::printExample);
    }

    private void printExample(Memberships memberships) {
        Segment segment = memberships.in().stream()
                .filter(candidate -> memberships.validUntil(candidate).isPresent())
                .findFirst()
                .orElseThrow();
        out.printf(
                Locale.ROOT,
                "  For example, customer %s is in '%s' until %s unless something happens:%n",
                memberships.customer(),
                segment.label().forLocale(Locale.ENGLISH),
                memberships.validUntil(segment).orElseThrow());
        memberships.explain(segment).sentence(Locale.ENGLISH).lines().forEach(line -> out.println("    " + line));
        out.println();
    }

    private void printAttribution() {
        AttributionReport first = job.attribution().get(0);
        title(
                "Attribution",
                "of %s conversions worth %s%s to marketing channels; credit is not cause"
                        .formatted(
                                count(Math.round(first.conversions())),
                                first.value().toPlainString(),
                                first.paths().hasCurrency()
                                        ? " " + first.paths().currency()
                                        : ""));
        List<String> header = new ArrayList<>(List.of("channel"));
        job.attribution().forEach(report -> header.add(report.model()));
        truth.ifPresent(known -> header.add("truly caused"));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (ChannelCredit credit : first.channels()) {
            List<Object> row = new ArrayList<>(List.of(credit.channel()));
            job.attribution()
                    .forEach(report ->
                            row.add(one(report.channel(credit.channel()).conversions())));
            truth.ifPresent(known -> row.add(caused(known, credit.channel())));
            table.add(row.toArray());
        }
        List<Object> unattributed = new ArrayList<>(List.of("no touch"));
        job.attribution().forEach(report -> unattributed.add(one(report.unattributedConversions())));
        truth.ifPresent(known -> unattributed.add("-"));
        table.add(unattributed.toArray());
        table.print(out);
        truth.ifPresent(known -> {
            out.printf(
                    Locale.ROOT,
                    "  Truly caused: the purchases that would be missing without the channel; the simulation knows."
                            + " %s of %s would%n  have come without any marketing. A dash: the channel carried none.%n%n",
                    count(known.withoutMarketing().purchases()),
                    count(known.actual().purchases()));
        });
    }

    private static String caused(Truth truth, String channel) {
        return truth.channels().stream()
                .filter(known -> known.channel().equals(Channel.of(channel)))
                .map(known -> count(known.incremental().purchases()))
                .findFirst()
                .orElse("-");
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : percent((double) part / whole);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : "";
    }

    private static String time(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    private static String bar(double share) {
        int length = (int) Math.round(BAR * share);
        return "#".repeat(length) + " ".repeat(BAR - length);
    }
}
