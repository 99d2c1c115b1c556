package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Satisfaction;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.evaluation.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the classes of what a customer did. Of each kind of interactions no more than the latest few are looked at. */
final class HistoryReader {

    private final Counter[] counters;
    private final Answer[] answers;

    HistoryReader(Dimensions dimensions) {
        Map<InteractionFilter, TreeMap<Integer, Goal>> goals = new LinkedHashMap<>();
        List<Answer> scales = new ArrayList<>();
        dimensions.indices().forEach((aspect, index) -> {
            if (aspect instanceof Aspect.Recency recency) {
                Goal goal = new Goal(recency.n(), (RecencyDimension) dimensions.get(index), index);
                goals.computeIfAbsent(recency.filter(), filter -> new TreeMap<>())
                        .put(recency.n(), goal);
            } else if (aspect instanceof Aspect.Answer answer) {
                scales.add(new Answer(answer.scale(), index));
            }
        });
        counters = goals.entrySet().stream()
                .map(entry -> Counter.of(
                        entry.getKey(), entry.getValue().values().toArray(Goal[]::new)))
                .toArray(Counter[]::new);
        answers = scales.toArray(Answer[]::new);
    }

    void read(Customer customer, Instant asOf, int[] classes) {
        if (counters.length == 0 && answers.length == 0) {
            return;
        }
        Customer known = knownAt(asOf, customer);
        for (Counter counter : counters) {
            counter.read(known, asOf, classes);
        }
        for (Answer answer : answers) {
            answer.read(known, classes);
        }
    }

    /** Returns the customer without what is later than an instant; mostly there is no such thing. */
    private static Customer knownAt(Instant asOf, Customer customer) {
        List<Interaction> history = customer.history();
        int known = history.size();
        while (known > 0 && history.get(known - 1).time().isAfter(asOf)) {
            known--;
        }
        return known == history.size() ? customer : customer.withHistory(history.subList(0, known));
    }

    /** That the n-th latest interaction is found. */
    private record Goal(int n, RecencyDimension dimension, int index) {}

    /** The interactions that pass a filter, of which the n-th latest is looked for, for ascending n. */
    private record Counter(InteractionFilter filter, boolean isOfTypeOnly, Goal[] goals) {

        static Counter of(InteractionFilter filter, Goal[] goals) {
            InteractionFilter ofTypeOnly =
                    filter.type().map(InteractionFilter::ofType).orElse(InteractionFilter.any());
            return new Counter(filter, filter.equals(ofTypeOnly), goals);
        }

        void read(Customer customer, Instant asOf, int[] classes) {
            List<Interaction> history =
                    filter.type().isPresent() ? customer.history(filter.type().get()) : customer.history();
            if (isOfTypeOnly) {
                readByPlace(history, asOf, classes);
            } else {
                readByCounting(history, asOf, classes);
            }
        }

        private void readByPlace(List<Interaction> history, Instant asOf, int[] classes) {
            int count = history.size();
            for (Goal goal : goals) {
                if (goal.n > count) {
                    return;
                }
                classes[goal.index] =
                        goal.dimension.classOf(history.get(count - goal.n).time(), asOf);
            }
        }

        private void readByCounting(List<Interaction> history, Instant asOf, int[] classes) {
            int passed = 0;
            int reached = 0;
            for (int i = history.size() - 1; i >= 0 && reached < goals.length; i--) {
                Interaction interaction = history.get(i);
                if (Filters.matches(filter, interaction) && ++passed == goals[reached].n) {
                    Goal goal = goals[reached++];
                    classes[goal.index] = goal.dimension.classOf(interaction.time(), asOf);
                }
            }
        }
    }

    /** The last answer on a scale. */
    private record Answer(Satisfaction.Scale scale, int index) {

        void read(Customer customer, int[] classes) {
            List<Interaction> answers = customer.answers(scale);
            if (!answers.isEmpty()) {
                int score = answers.get(answers.size() - 1).satisfaction().orElseThrow().score();
                classes[index] = AnswerDimension.classOf(scale, score);
            }
        }
    }
}
