package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.evaluation.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the classes of what a customer did, in one pass from the latest interaction back. It ends as soon as all that is
 * looked for has been found, or lies beyond the longest window.
 */
final class HistoryReader {

    private final Map<String, List<Counter>> countersByType = new HashMap<>();
    private final List<Counter> countersOfAnyType = new ArrayList<>();
    private final Map<Satisfaction.Scale, Integer> answers = new EnumMap<>(Satisfaction.Scale.class);
    private final int counterCount;
    private final long reachInSeconds;

    HistoryReader(Dimensions dimensions) {
        Map<InteractionFilter, TreeMap<Integer, Goal>> goals = new LinkedHashMap<>();
        dimensions.indices().forEach((aspect, index) -> {
            if (aspect instanceof Aspect.Recency recency) {
                Goal goal = new Goal(recency.n(), (RecencyDimension) dimensions.get(index), index);
                goals.computeIfAbsent(recency.filter(), filter -> new TreeMap<>())
                        .put(recency.n(), goal);
            } else if (aspect instanceof Aspect.Answer answer) {
                answers.put(answer.scale(), index);
            }
        });
        int number = 0;
        for (Map.Entry<InteractionFilter, TreeMap<Integer, Goal>> entry : goals.entrySet()) {
            Goal[] inOrder = entry.getValue().values().toArray(Goal[]::new);
            InteractionFilter filter = entry.getKey();
            List<Counter> alike = filter.type().isEmpty()
                    ? countersOfAnyType
                    : countersByType.computeIfAbsent(filter.type().get(), type -> new ArrayList<>());
            alike.add(new Counter(number++, filter, inOrder));
        }
        counterCount = number;
        reachInSeconds = goals.values().stream()
                .flatMap(byNumber -> byNumber.values().stream())
                .mapToLong(goal -> goal.dimension.reachInSeconds())
                .reduce(answers.isEmpty() ? 0 : RecencyDimension.EVER, Math::max);
    }

    void read(Customer customer, Instant asOf, int[] classes) {
        if (counterCount > 0 || !answers.isEmpty()) {
            new Pass(asOf, classes).over(customer.history());
        }
    }

    /** That the n-th latest interaction is found. */
    private record Goal(int n, RecencyDimension dimension, int index) {}

    /** What is counted: the interactions that pass a filter, as far as the goals need. */
    private record Counter(int number, InteractionFilter filter, Goal[] goals) {}

    /** One pass over a history. */
    private final class Pass {

        private final Instant asOf;
        private final int[] classes;
        private final int[] counts = new int[counterCount];
        private final int[] goalsReached = new int[counterCount];
        private int open = counterCount + answers.size();

        Pass(Instant asOf, int[] classes) {
            this.asOf = asOf;
            this.classes = classes;
        }

        void over(List<Interaction> history) {
            long reached = asOf.getEpochSecond() - reachInSeconds - 1;
            int first = firstFrom(history, time -> time.getEpochSecond() >= reached);
            int end = firstFrom(history, time -> time.isAfter(asOf));
            for (int i = end - 1; i >= first && open > 0; i--) {
                count(history.get(i));
                if (!answers.isEmpty()) {
                    readAnswer(history.get(i));
                }
            }
        }

        private static int firstFrom(List<Interaction> history, Predicate<Instant> isIn) {
            int low = 0;
            int high = history.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (isIn.test(history.get(middle).time())) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private void count(Interaction interaction) {
            count(interaction, countersByType.getOrDefault(interaction.type(), List.of()));
            count(interaction, countersOfAnyType);
        }

        private void count(Interaction interaction, List<Counter> counters) {
            for (int i = 0; i < counters.size(); i++) {
                Counter counter = counters.get(i);
                if (Filters.matches(counter.filter, interaction)) {
                    count(counter, interaction);
                }
            }
        }

        private void count(Counter counter, Interaction interaction) {
            int reached = goalsReached[counter.number];
            if (reached == counter.goals.length) {
                return;
            }
            Goal goal = counter.goals[reached];
            if (++counts[counter.number] == goal.n) {
                classes[goal.index] = goal.dimension.classOf(age(interaction.time()));
                if (++goalsReached[counter.number] == counter.goals.length) {
                    open--;
                }
            }
        }

        // Not by Duration.between, which is slow beyond 292 years.
        private Duration age(Instant time) {
            return Duration.ofSeconds(asOf.getEpochSecond() - time.getEpochSecond(), asOf.getNano() - time.getNano());
        }

        private void readAnswer(Interaction interaction) {
            interaction.satisfaction().ifPresent(answer -> {
                Integer index = answers.get(answer.scale());
                if (index != null && classes[index] == 0) {
                    classes[index] = AnswerDimension.classOf(answer.scale(), answer.score());
                    open--;
                }
            });
        }
    }
}
