package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Channel;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for the share of some interactions among others. */
final class ShareQuestion extends TallyQuestion<Share> {

    @Override
    InteractionFilter filter(Share condition) {
        return condition.among();
    }

    @Override
    Window window(Share condition) {
        return condition.window();
    }

    @Override
    Tally tally(Share condition) {
        return new ShareTally(
                new ShareOf(condition.minimum(), condition.evidence()),
                interaction -> true,
                interaction -> Filters.matches(condition.of(), interaction));
    }

    @Override
    Seen.Share seen(Share condition, List<Interaction> counted) {
        long some = counted.stream()
                .filter(interaction -> Filters.matches(condition.of(), interaction))
                .count();
        return new Seen.Share((int) some, counted.size());
    }

    /** By more of the some, or by more of others, on another channel or of another type. */
    @Override
    public List<Way> ways(Share condition, boolean wanted, Ways search) {
        List<Interaction> counted =
                presences(condition, search.facts()).map(Presences::now).orElse(List.of());
        Seen.Share seen = seen(condition, counted);
        ShareOf share = new ShareOf(condition.minimum(), condition.evidence());
        int times = wanted ? share.missing(seen.count(), seen.total()) : share.excess(seen.count(), seen.total());
        Optional<InteractionFilter> filter =
                wanted ? Narrowing.both(condition.among(), condition.of()) : others(condition, counted);
        return search.in(
                condition.window(), filter.map(more -> Way.more(more, times)).orElse(List.of()));
    }

    /**
     * Returns the first kind of interactions that count and are none of the some: one seen, or else a usual channel.
     */
    private static Optional<InteractionFilter> others(Share condition, List<Interaction> counted) {
        Stream<InteractionFilter> channels = Stream.concat(
                        counted.stream().flatMap(interaction -> interaction.channel().stream()),
                        Stream.of(Channel.EMAIL, Channel.SMS))
                .map(InteractionFilter.any()::on);
        Stream<InteractionFilter> types =
                counted.stream().map(Interaction::type).map(InteractionFilter::ofType);
        return Stream.concat(channels, types)
                .distinct()
                .filter(kind -> Narrowing.both(condition.of(), kind).isEmpty())
                .flatMap(kind -> Narrowing.both(condition.among(), kind).stream())
                .findFirst();
    }
}
