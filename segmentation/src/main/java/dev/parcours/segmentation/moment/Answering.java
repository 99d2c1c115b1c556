package dev.parcours.segmentation.moment;

import dev.parcours.core.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers for one moment of one customer. */
final class Answering {

    private final Moment moment;
    private final Known known;
    private final Optional<QuietHours> quietHours;
    private final ChannelPicker picker;
    private final List<Instant> sent;

    Answering(Moment moment, Known known, Optional<QuietHours> quietHours, ChannelPicker picker) {
        this.moment = moment;
        this.known = known;
        this.quietHours = quietHours;
        this.picker = picker;
        sent = known.sentOf(moment);
    }

    /**
     * A reminder of an occasion, and the span in which it is worth sending: {@code [from, until)}.
     *
     * @param number which reminder, from 0
     * @param firstFrom when the first reminder of the occasion fell due; no message was of this occasion before
     */
    private record Slot(int number, Instant firstFrom, Instant from, Instant until) {

        Slot until(Instant other) {
            return other.isBefore(until) ? new Slot(number, firstFrom, from, other) : this;
        }

        boolean isEmpty() {
            return !from.isBefore(until);
        }
    }

    /** What is in the way of a message, and until when; never more if until {@link MessageLimit#NEVER}. */
    private record Obstacle(MomentReason reason, Instant until) {}

    MomentAnswer answer() {
        List<Occasion> occasions = Occasions.of(moment, known);
        List<Slot> open = slots(occasions).stream()
                .filter(slot -> slot.until().isAfter(known.asOf()) && !wasSentSince(slot.from()))
                .toList();
        MomentAnswer first = null;
        for (Slot slot : open) {
            MomentAnswer answer = answer(slot);
            if (answer.due().isPresent()) {
                return answer;
            }
            first = first == null ? answer : first;
        }
        return first != null ? first : over(occasions);
    }

    private boolean wasSentSince(Instant instant) {
        return !sent.isEmpty() && !sent.get(sent.size() - 1).isBefore(instant);
    }

    /** Returns the reminders of all occasions that are not void, each until the next takes its place. */
    private List<Slot> slots(List<Occasion> occasions) {
        List<Slot> all = occasions.stream()
                .filter(occasion -> occasion.voidedAt().isEmpty())
                .flatMap(occasion -> slots(occasion).stream())
                .sorted(Comparator.comparing(Slot::from).thenComparing(Slot::firstFrom))
                .toList();
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            slots.add(i + 1 < all.size() ? all.get(i).until(all.get(i + 1).from()) : all.get(i));
        }
        slots.removeIf(Slot::isEmpty);
        return slots;
    }

    private List<Slot> slots(Occasion occasion) {
        List<Slot> slots = new ArrayList<>();
        if (occasion.start().isPresent()) {
            for (int i = 0; i < moment.reminders().size(); i++) {
                Instant from = due(occasion.start().get(), i);
                Slot slot = new Slot(i, due(occasion.start().get(), 0), from, from.plus(moment.expiry()));
                slots.add(occasion.end().map(slot::until).orElse(slot));
            }
        }
        slots.removeIf(Slot::isEmpty);
        return slots;
    }

    private Instant due(Instant start, int reminder) {
        return start.plus(moment.reminders().get(reminder).delay());
    }

    /** Returns the first instant of a reminder at which nothing is in the way, or what is until it is too late. */
    private MomentAnswer answer(Slot slot) {
        Reminder reminder = moment.reminders().get(slot.number());
        List<Channel> suited = moment.channels(reminder);
        Instant at = slot.from().isAfter(known.asOf()) ? slot.from() : known.asOf();
        MomentReason reason = at.isAfter(known.asOf()) ? MomentReason.NOT_YET : MomentReason.DUE;
        List<ChannelVerdict> channels = List.of();
        while (at.isBefore(slot.until())) {
            channels = picker.choose(suited, moment.purpose(), at);
            Obstacle obstacle = obstacle(slot, channels, at);
            if (obstacle.until().equals(at)) {
                return answer(slot, reason, at, channels);
            }
            reason = obstacle.reason();
            at = obstacle.until();
        }
        return MomentAnswer.without(moment, reason, hasChosen(channels) ? List.of() : channels);
    }

    private MomentAnswer answer(Slot slot, MomentReason reason, Instant at, List<ChannelVerdict> channels) {
        boolean mayOffer = slot.number() == 0 || wasSentSince(slot.firstFrom());
        return new MomentAnswer(
                moment,
                reason,
                Optional.of(at),
                Optional.of(slot.until()),
                OptionalInt.of(slot.number() + 1),
                moment.reminders().get(slot.number()).offer() && mayOffer,
                channels,
                Optional.empty());
    }

    /** Returns the first thing in the way at an instant; none if it ends at the instant itself. */
    private Obstacle obstacle(Slot slot, List<ChannelVerdict> channels, Instant at) {
        Instant isTrue = moment.condition()
                .map(condition -> known.trueFrom(condition, at))
                .orElse(at);
        if (isTrue.isAfter(at)) {
            return new Obstacle(MomentReason.CONDITION, isTrue);
        }
        Instant isAllowed = allowedFrom(slot, at);
        if (isAllowed.isAfter(at)) {
            return new Obstacle(MomentReason.LIMIT, isAllowed);
        }
        if (!hasChosen(channels)) {
            Instant isFree = picker.freeFrom(channels, at);
            boolean isUnderPressure =
                    channels.stream().anyMatch(verdict -> verdict.reason() == ChannelVerdict.Reason.PRESSURE);
            return new Obstacle(isUnderPressure ? MomentReason.PRESSURE : MomentReason.NO_CHANNEL, isFree);
        }
        Instant isAwake =
                quietHours.map(hours -> hours.freeFrom(at, known.zone())).orElse(at);
        return new Obstacle(MomentReason.QUIET_HOURS, isAwake);
    }

    private static boolean hasChosen(List<ChannelVerdict> channels) {
        return !channels.isEmpty() && channels.get(0).reason().isChosen();
    }

    private Instant allowedFrom(Slot slot, Instant at) {
        List<Instant> before =
                sent.stream().filter(time -> time.isBefore(slot.firstFrom())).toList();
        return moment.limits().stream()
                .map(limit -> limit.freeFrom(at, before))
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    /** Returns why there is nothing left to do. */
    private MomentAnswer over(List<Occasion> occasions) {
        List<Occasion> begun = occasions.stream()
                .filter(occasion -> !occasion.start().orElse(Instant.MIN).isAfter(known.asOf()))
                .toList();
        if (begun.isEmpty()) {
            return MomentAnswer.without(moment, MomentReason.NO_OCCASION, List.of());
        }
        Occasion last = begun.get(begun.size() - 1);
        if (last.voidedAt().isPresent()) {
            return MomentAnswer.voided(moment, last.voidedAt().get());
        }
        if (last.end().filter(end -> !end.isAfter(known.asOf())).isPresent()) {
            return MomentAnswer.without(moment, MomentReason.LEFT, List.of());
        }
        boolean wasSent = last.start()
                .map(start -> due(start, 0))
                .filter(this::wasSentSince)
                .isPresent();
        return MomentAnswer.without(moment, wasSent ? MomentReason.SENT : MomentReason.EXPIRED, List.of());
    }
}
