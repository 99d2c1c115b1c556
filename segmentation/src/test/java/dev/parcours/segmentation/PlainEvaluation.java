package dev.parcours.segmentation;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Consent;
import dev.parcours.core.Customer;
import dev.parcours.core.CyclePosition;
import dev.parcours.core.Interaction;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.segmentation.condition.AllOf;
import dev.parcours.segmentation.condition.AnyOf;
import dev.parcours.segmentation.condition.AtLeastOf;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.InPosition;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.LastAnswer;
import dev.parcours.segmentation.condition.Not;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Score;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.condition.Window;
import dev.parcours.segmentation.position.CyclePositionRules;
import dev.parcours.segmentation.position.PositionRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What conditions mean, written once more with other means: truth as -1, 0 and 1, time as nanoseconds without bounds,
 * the end of a membership by trying every instant at which anything could happen, and those beside it.
 */
final class PlainEvaluation {

    private final Customer customer;
    private final CyclePositionRules positions;
    private final PlainCycle cycle;

    PlainEvaluation(Customer customer, CyclePositionRules positions) {
        this.customer = customer;
        this.positions = positions;
        cycle = new PlainCycle(customer, positions, this);
    }

    /** Returns -1 for false, 0 for unknown, 1 for true. */
    int ask(Condition condition, Instant asOf) {
        if (condition instanceof AllOf || condition instanceof AnyOf) {
            int sign = condition instanceof AllOf ? 1 : -1;
            int least = 1;
            for (Condition part : condition.parts()) {
                least = Math.min(least, sign * ask(part, asOf));
            }
            return sign * least;
        }
        if (condition instanceof Not not) {
            return -ask(not.part(), asOf);
        }
        if (condition instanceof AtLeastOf || condition instanceof Score) {
            return inAllWorlds(
                    condition,
                    condition.parts().stream().map(part -> ask(part, asOf)).toList(),
                    List.of());
        }
        if (condition instanceof InPosition in) {
            CyclePosition found = positions.otherwise();
            for (int i = positions.rules().size() - 1; i >= 0; i--) {
                PositionRule rule = positions.rules().get(i);
                found = ask(rule.condition(), asOf) > 0 ? rule.position() : found;
            }
            return known(found.equals(in.position()));
        }
        if (PlainBehaviour.isFor(condition)) {
            return new PlainBehaviour(customer, asOf).ask(condition);
        }
        Optional<Integer> value = PlainValue.ask(condition, customer, asOf)
                .or(() -> cycle.ask(condition, asOf))
                .or(() -> PlainShare.ask(condition, customer, asOf))
                .or(() -> PlainJourneys.ask(condition, customer, asOf));
        if (value.isPresent()) {
            return value.get();
        }
        return condition instanceof AttributeCondition attribute ? attribute(attribute, asOf) : person(condition, asOf);
    }

    /** Tries every way in which the unknown answers could turn out. */
    private static int inAllWorlds(Condition condition, List<Integer> answers, List<Integer> chosen) {
        if (chosen.size() == answers.size()) {
            return known(holds(condition, chosen));
        }
        int answer = answers.get(chosen.size());
        int ifFalse = answer > 0 ? 1 : inAllWorlds(condition, answers, plus(chosen, -1));
        int ifTrue = answer < 0 ? ifFalse : inAllWorlds(condition, answers, plus(chosen, 1));
        return answer > 0 || ifFalse == ifTrue ? ifTrue : 0;
    }

    private static List<Integer> plus(List<Integer> chosen, int answer) {
        List<Integer> longer = new ArrayList<>(chosen);
        longer.add(answer);
        return longer;
    }

    private static boolean holds(Condition condition, List<Integer> answers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < answers.size(); i++) {
            BigDecimal points =
                    condition instanceof Score score ? score.weights().get(i).points() : BigDecimal.ONE;
            sum = answers.get(i) > 0 ? sum.add(points) : sum;
        }
        BigDecimal needed = condition instanceof Score score
                ? score.threshold()
                : BigDecimal.valueOf(((AtLeastOf) condition).minimum());
        return sum.subtract(needed).signum() >= 0;
    }

    private int person(Condition condition, Instant asOf) {
        if (condition instanceof IsKnown) {
            boolean isKnown = !customer.preferredChannels().isEmpty();
            for (ProfileAttribute attribute : customer.attributes().values()) {
                isKnown |= !attribute.since().orElse(asOf).isAfter(asOf);
            }
            for (Consent consent : customer.consents()) {
                isKnown |= !consent.since().orElse(asOf).isAfter(asOf);
            }
            return known(isKnown);
        }
        if (condition instanceof Prefers prefers) {
            List<String> ids = new ArrayList<>();
            customer.preferredChannels().forEach(channel -> ids.add(channel.id()));
            return ids.isEmpty() ? 0 : known(ids.contains(prefers.channel()));
        }
        if (condition instanceof HasConsent has) {
            int answer = 0;
            Instant latest = Instant.MIN;
            for (Consent consent : customer.consents()) {
                Instant since = consent.since().orElse(Instant.MIN);
                if (consent.channel().id().equals(has.channel())
                        && consent.purpose().equals(has.purpose())
                        && !since.isAfter(asOf)
                        && !since.isBefore(latest)) {
                    latest = since;
                    answer = known(consent.granted());
                }
            }
            return answer;
        }
        if (condition instanceof DistanceWithin distance) {
            return PlainProfile.distance(distance, customer, asOf);
        }
        LastAnswer question = (LastAnswer) condition;
        int answer = 0;
        for (Interaction interaction : customer.history()) {
            boolean isAnswer = interaction.satisfaction().isPresent()
                    && interaction.satisfaction().get().scale() == question.scale();
            if (isAnswer && !interaction.time().isAfter(asOf)) {
                int score = interaction.satisfaction().get().score();
                answer = known(score >= question.minimum() && score <= question.maximum());
            }
        }
        return answer;
    }

    private int attribute(AttributeCondition condition, Instant asOf) {
        Optional<AttributeValue> value = customer.attribute(condition.attribute(), asOf);
        if (condition instanceof AttributePresent) {
            return known(value.isPresent());
        }
        Optional<String> text = value.flatMap(AttributeValue::asText);
        Optional<BigDecimal> number = value.flatMap(AttributeValue::asNumber);
        Optional<LocalDate> date = value.flatMap(AttributeValue::asDate);
        if (condition instanceof TextIsIn in) {
            return text.isEmpty()
                    ? 0
                    : known(in.values().stream()
                            .anyMatch(one -> PlainProfile.key(one, in.comparison())
                                    .equals(PlainProfile.key(text.get(), in.comparison()))));
        }
        if (condition instanceof TextStartsWith starts) {
            return text.isEmpty()
                    ? 0
                    : known(PlainProfile.key(text.get(), starts.comparison())
                                    .indexOf(PlainProfile.key(starts.prefix(), starts.comparison()))
                            == 0);
        }
        if (condition instanceof BooleanIs is) {
            boolean isTruth = text.equals(Optional.of("true")) || text.equals(Optional.of("false"));
            return !isTruth ? 0 : known(text.get().equals(String.valueOf(is.value())));
        }
        if (condition instanceof NumberIsIn in) {
            return number.isEmpty()
                    ? 0
                    : known(in.values().stream()
                            .anyMatch(n -> n.subtract(number.get()).signum() == 0));
        }
        if (condition instanceof NumberInRange range) {
            return number.isEmpty()
                    ? 0
                    : known(number.get()
                                            .max(range.minimum().orElse(number.get()))
                                            .compareTo(number.get())
                                    == 0
                            && number.get()
                                            .min(range.maximum().orElse(number.get()))
                                            .compareTo(number.get())
                                    == 0);
        }
        if (condition instanceof DateInRange range) {
            return date.isEmpty()
                    ? 0
                    : known(date.get().toEpochDay()
                                    >= range.from().orElse(LocalDate.MIN).toEpochDay()
                            && date.get().toEpochDay()
                                    <= range.to().orElse(LocalDate.MAX).toEpochDay());
        }
        return PlainProfile.ask(condition, value, asOf);
    }

    /** Returns the first instant after another at which somebody is in who was out, or out who was in. */
    static Optional<Instant> changes(
            Condition condition, Customer customer, CyclePositionRules positions, Instant asOf) {
        PlainEvaluation known = new PlainEvaluation(knownAt(customer, asOf), positions);
        TreeSet<Instant> candidates = new TreeSet<>();
        List<Duration> windows = new ArrayList<>();
        collectWindows(condition, windows);
        positions.rules().forEach(rule -> collectWindows(rule.condition(), windows));
        for (Interaction interaction : customer.history()) {
            for (Duration window : windows) {
                BigInteger at = nanos(interaction.time()).add(nanos(window));
                for (int nano = -1; nano <= 1; nano++) {
                    BigInteger candidate = at.add(BigInteger.valueOf(nano));
                    if (candidate.compareTo(nanos(asOf)) > 0 && candidate.compareTo(nanos(Instant.MAX)) <= 0) {
                        BigInteger[] parts = candidate.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
                        candidates.add(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
                    }
                }
            }
        }
        PlainProfile.addBirthdays(condition, customer, asOf, candidates);
        positions.rules().forEach(rule -> PlainProfile.addBirthdays(rule.condition(), customer, asOf, candidates));
        candidates.addAll(PlainValue.breaks(condition, asOf));
        positions.rules().forEach(rule -> candidates.addAll(PlainValue.breaks(rule.condition(), asOf)));
        candidates.addAll(known.cycle.breaks(condition));
        List<Instant> instants = new ArrayList<>();
        collectInstants(condition, asOf, instants);
        positions.rules().forEach(rule -> collectInstants(rule.condition(), asOf, instants));
        instants.forEach(instant -> candidates.addAll(List.of(instant.minusNanos(1), instant, instant.plusNanos(1))));
        candidates.removeIf(candidate -> !candidate.isAfter(asOf));
        boolean isIn = known.ask(condition, asOf) > 0;
        return candidates.stream()
                .filter(candidate -> known.ask(condition, candidate) > 0 != isIn)
                .findFirst();
    }

    /** Returns the customer as if whatever is later than an instant had never happened. */
    static Customer knownAt(Customer customer, Instant asOf) {
        Customer.Builder known = Customer.builder()
                .id(customer.id())
                .preferredChannels(customer.preferredChannels())
                .history(customer.history().stream()
                        .filter(interaction -> interaction.time().compareTo(asOf) <= 0)
                        .toList());
        customer.attributes().forEach((name, attribute) -> {
            if (attribute.since().isEmpty() || attribute.since().get().compareTo(asOf) <= 0) {
                known.attribute(name, attribute);
            }
        });
        customer.consents().stream()
                .filter(consent ->
                        consent.since().isEmpty() || consent.since().get().compareTo(asOf) <= 0)
                .forEach(known::consent);
        return known.build();
    }

    static void collectWindows(Condition condition, List<Duration> windows) {
        PlainBehaviour.collectLengths(condition, windows);
        PlainJourneys.collectLengths(condition, windows);
        if (condition instanceof Share share && share.window() instanceof Window.Rolling rolling) {
            windows.add(rolling.length());
        }
        condition.parts().forEach(part -> collectWindows(part, windows));
    }

    static void collectInstants(Condition condition, Instant asOf, List<Instant> instants) {
        PlainBehaviour.collectInstants(condition, asOf, instants);
        condition.parts().forEach(part -> collectInstants(part, asOf, instants));
    }

    static BigInteger nanos(Instant instant) {
        return nanos(instant.getEpochSecond(), instant.getNano());
    }

    static BigInteger nanos(Duration duration) {
        return nanos(duration.toSeconds(), duration.toNanosPart());
    }

    private static BigInteger nanos(long seconds, int nanos) {
        return BigInteger.valueOf(seconds)
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(nanos));
    }

    private static int known(boolean holds) {
        return holds ? 1 : -1;
    }
}
