package dev.parcours.segmentation.moment;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.evaluation.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the occasions of a moment: past ones, and future ones that time alone brings about. In order of time. */
final class Occasions {

    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 3;

    private final Moment moment;
    private final Known known;

    private Occasions(Moment moment, Known known) {
        this.moment = moment;
        this.known = known;
    }

    static List<Occasion> of(Moment moment, Known known) {
        return new Occasions(moment, known).all();
    }

    private List<Occasion> all() {
        Trigger trigger = moment.trigger();
        if (trigger instanceof Trigger.After after) {
            return after(after.event(), after.firstOnly(), moment.voidedBy());
        }
        if (trigger instanceof Trigger.Abandoned abandoned) {
            List<Occasion> started = after(
                    abandoned.started(),
                    false,
                    Stream.concat(Stream.of(abandoned.finished()), moment.voidedBy().stream())
                            .toList());
            return started.subList(Math.max(0, started.size() - 1), started.size());
        }
        if (trigger instanceof Trigger.Yearly yearly) {
            return yearly(yearly).stream().map(this::voidedLater).toList();
        }
        Trigger.Entering entering = (Trigger.Entering) trigger;
        return Stays.of(entering.condition(), moment.span(), known).stream()
                .map(this::voidedLater)
                .toList();
    }

    /** Returns the occasions that interactions start, each with the next interaction that makes it void. */
    private List<Occasion> after(InteractionFilter event, boolean firstOnly, List<InteractionFilter> voidedBy) {
        List<Interaction> history = known.history();
        List<Occasion> occasions = new ArrayList<>();
        Optional<Instant> voidedAt = Optional.empty();
        for (int i = history.size() - 1; i >= 0; i--) {
            Interaction interaction = history.get(i);
            if (Filters.matches(event, interaction)) {
                occasions.add(Occasion.at(interaction.time()).voided(voidedAt));
            }
            if (matchesAny(voidedBy, interaction)) {
                voidedAt = Optional.of(interaction.time());
            }
        }
        Collections.reverse(occasions);
        return firstOnly ? occasions.subList(0, Math.min(1, occasions.size())) : occasions;
    }

    private Occasion voidedLater(Occasion occasion) {
        return occasion.voided(occasion.start()
                .flatMap(start -> known.history().stream()
                        .filter(interaction ->
                                interaction.time().isAfter(start) && matchesAny(moment.voidedBy(), interaction))
                        .map(Interaction::time)
                        .findFirst()));
    }

    private static boolean matchesAny(List<InteractionFilter> filters, Interaction interaction) {
        return filters.stream().anyMatch(filter -> Filters.matches(filter, interaction));
    }

    private List<Occasion> yearly(Trigger.Yearly trigger) {
        int year = LocalDate.ofInstant(known.asOf(), known.zone()).getYear();
        return known
                .customer()
                .attribute(trigger.attribute(), known.asOf())
                .map(Occasions::dates)
                .orElse(List.of())
                .stream()
                .flatMap(date -> IntStream.rangeClosed(year - YEARS_BACK, year + YEARS_AHEAD)
                        .filter(candidate -> candidate > date.getYear())
                        .mapToObj(candidate -> trigger.leapDay().anniversary(date, candidate)))
                .map(day -> day.minusDays(trigger.leadDays())
                        .atStartOfDay(known.zone())
                        .toInstant())
                .sorted()
                .distinct()
                .map(Occasion::at)
                .toList();
    }

    private static List<LocalDate> dates(AttributeValue value) {
        return value instanceof AttributeValue.TextSetValue set
                ? set.texts().stream()
                        .flatMap(text -> AttributeValue.of(text).asDate().stream())
                        .toList()
                : value.asDate().stream().toList();
    }
}
