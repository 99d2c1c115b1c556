package dev.parcours.core.friction;

import dev.parcours.core.Grain;
import dev.parcours.core.Journey;
import dev.parcours.core.Sentences;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place where more journeys stall, loop, go back or end than elsewhere, in some days or all the time, for everyone or
 * for one group.
 *
 * <p>Counts are of journeys on days: a journey that is there on two days counts on each. A session seldom is.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FrictionFinding {

    private static final Sentences SENTENCES = Sentences.load(FrictionFinding.class::getResourceAsStream);

    private final FrictionOptions options;
    private final Found found;
    private final boolean isOfVisits;
    private final LocalDate from;
    private final LocalDate to;
    private final Grain grain;
    private final Optional<Duration> excessTime;
    private final List<FrictionFinding> symptoms;

    FrictionFinding(
            FrictionOptions options,
            Found found,
            boolean isOfVisits,
            LocalDate from,
            LocalDate to,
            Grain grain,
            Optional<Duration> excessTime,
            List<FrictionFinding> symptoms) {
        this.options = options;
        this.found = found;
        this.isOfVisits = isOfVisits;
        this.from = from;
        this.to = to;
        this.grain = grain;
        this.excessTime = excessTime;
        this.symptoms = symptoms;
    }

    /** Returns what the friction looks like. */
    public FrictionKind kind() {
        return found.place().kind();
    }

    /**
     * Returns where it is: a step, such as {@code payment_error}; two, such as {@code cart > payment}, if it is what
     * happens or is missing between them; the steps of a loop; or two stages or channels.
     */
    public String where() {
        return found.place().where();
    }

    /** Returns the first day on which it holds, in the zone of the options. */
    public LocalDate from() {
        return from;
    }

    /** Returns the last day on which it holds. */
    public LocalDate to() {
        return to;
    }

    /**
     * Returns whether it holds all the time: the group is worse than the other groups. If not, the days are worse than
     * the other days.
     */
    public boolean isThroughout() {
        return found.isThroughout();
    }

    /** Returns the group that it is concentrated in, or empty if it is everyone's. */
    public Optional<FrictionGroup> group() {
        return found.group();
    }

    /** Returns what the counts are of. */
    public Grain grain() {
        return grain;
    }

    /** Returns how many journeys of the group could have met it in these days. */
    public long exposed() {
        return found.contrast().exposed();
    }

    /** Returns how many of them did. */
    public long journeys() {
        return found.contrast().shown();
    }

    /** Returns those as a share of the exposed, from 0 to 1. */
    public double observed() {
        return found.contrast().observed();
    }

    /**
     * Returns the share, from 0 to 1, that meets it on the other days, or in the other groups if it holds
     * {@linkplain #isThroughout() throughout}.
     */
    public double baseline() {
        return found.contrast().baseline();
    }

    /** Returns how many more journeys meet it than would at the baseline; what the ranking goes by. */
    public double excessJourneys() {
        return found.contrast().excess();
    }

    /** Returns how much longer the journeys of a long wait took together; empty for other kinds. */
    public Optional<Duration> excessTime() {
        return excessTime;
    }

    /** Returns how probable so much is by chance at most, corrected for every kind, place, group and window tried. */
    public double pValue() {
        return found.pValue();
    }

    /** Returns what is part of the same incident, the costliest first. A symptom has no symptoms. */
    public List<FrictionFinding> symptoms() {
        return symptoms;
    }

    /** Returns whether a journey is one of those that meet it. */
    public boolean isShownBy(Journey journey) {
        FrictionCounts counts = new FrictionCounts(options);
        FrictionCounts.JourneyCells cells = counts.cellsOf(journey);
        counts.add(isOfVisits ? cells.ofVisitsAlone() : cells.wholeAlone());
        DayIndex days = new DayIndex(counts, counts.cells(), 0);
        DailySeries series = days.series(found.place(), counts.groups().number(found.group()));
        return series.shown(days.firstNotBefore(from), days.firstNotBefore(to.plusDays(1))) > 0;
    }

    /** Returns the finding as a sentence, in French or in English. */
    public String sentence(Locale locale) {
        return SENTENCES.say(
                locale,
                isThroughout() ? "throughout" : "dated",
                what(locale),
                journeys(),
                exposed(),
                SENTENCES.say(locale, "grain." + grain.name().toLowerCase(Locale.ROOT)),
                100 * observed(),
                100 * baseline(),
                from.toString(),
                to.toString(),
                Math.round(excessJourneys()),
                who(locale));
    }

    private String what(Locale locale) {
        Place place = found.place();
        String key = kind().code() + (place.to().isEmpty() ? "" : ".between");
        return SENTENCES.say(locale, key, place.from(), place.to());
    }

    private String who(Locale locale) {
        return group().map(group -> SENTENCES.say(locale, "group", group.grouping(), group.value()))
                .orElseGet(() -> SENTENCES.say(locale, "everyone"));
    }

    /** Returns kind, place, group and days; nothing of a person. */
    @Override
    public String toString() {
        return "%s at %s, %s, %s to %s"
                .formatted(
                        kind().code(), where(), group().map(FrictionGroup::text).orElse("everyone"), from, to);
    }
}
