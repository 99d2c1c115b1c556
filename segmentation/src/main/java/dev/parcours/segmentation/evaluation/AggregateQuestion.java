package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Aggregate;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Quantity;
import dev.parcours.segmentation.condition.Statistic;
import dev.parcours.segmentation.condition.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a statistic of interactions. */
final class AggregateQuestion extends TallyQuestion<Aggregate> {

    @Override
    InteractionFilter filter(Aggregate condition) {
        return condition.filter();
    }

    @Override
    Window window(Aggregate condition) {
        return condition.window();
    }

    @Override
    Tally tally(Aggregate condition) {
        return AggregateTally.of(condition);
    }

    @Override
    Optional<Instant> countsUntil(Aggregate condition, Instant instant) {
        return condition.quantity() instanceof Quantity.Day day
                ? CalendarPeriods.date(instant, day.zone())
                        .map(date -> CalendarPeriods.instant(date.plusDays(1), day.zone()))
                : Optional.empty();
    }

    @Override
    public List<Way> ways(Aggregate condition, boolean wanted, Ways search) {
        List<Interaction> counted =
                presences(condition, search.facts()).map(Presences::now).orElse(List.of());
        return search.in(
                condition.window(),
                condition.statistic() == Statistic.DISTINCT_COUNT
                        ? another(condition, counted)
                        : Amounts.oneMore(
                                condition.filter(),
                                condition.quantity(),
                                Bounds.of(condition.minimum(), condition.maximum(), wanted)
                                        .map(bounds -> ofOneMore(bounds, condition, counted)),
                                search.facts()));
    }

    /** Returns one more, on another day than before or of a property that none had. */
    private static List<Way> another(Aggregate condition, List<Interaction> counted) {
        if (condition.quantity() instanceof Quantity.Property property) {
            InteractionFilter having = InteractionFilter.any().where(new AttributePresent(property.name()));
            return counted.stream().anyMatch(interaction -> Filters.matches(having, interaction))
                    ? List.of()
                    : Narrowing.both(condition.filter(), having)
                            .map(filter -> Way.more(filter, 1))
                            .orElse(List.of());
        }
        return Way.more(condition.filter(), 1);
    }

    /** Returns what the amount of one more has to be for the statistic to be within bounds. */
    private static Bounds ofOneMore(Bounds bounds, Aggregate condition, List<Interaction> counted) {
        boolean isAverage = condition.statistic() == Statistic.AVERAGE;
        if (!isAverage && condition.statistic() != Statistic.SUM) {
            return bounds;
        }
        Total total = new Total(Optional.of(condition.quantity()));
        counted.forEach(interaction -> total.change(interaction, 1));
        return bounds.times(BigDecimal.valueOf(isAverage ? total.count() + 1 : 1))
                .less(total.sum());
    }
}
