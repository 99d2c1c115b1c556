package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Satisfaction;
import dev.parcours.core.Timeline;
import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.evaluation.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the classes of what a customer did. Of each kind of interactions no more than the latest few are looked at. */
final class HistoryReader {

    private final Map<String, List<Counter>> countersByType = new HashMap<>();
    private final List<Counter> countersOfAnyType = new ArrayList<>();
    private final Map<Satisfaction.Scale, Integer> answers = new EnumMap<>(Satisfaction.Scale.class);

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
        goals.forEach((filter, byNumber) -> {
            List<Counter> alike = filter.type().isEmpty()
                    ? countersOfAnyType
                    : countersByType.computeIfAbsent(filter.type().get(), type -> new ArrayList<>());
            alike.add(Counter.of(filter, List.copyOf(byNumber.values())));
        });
    }

    void read(Customer customer, Instant asOf, int[] classes) {
        if (!countersByType.isEmpty()) {
            readByType(customer.timeline(), asOf, classes);
        }
        for (Counter counter : countersOfAnyType) {
            counter.readByCounting(customer.history(), asOf, classes);
        }
        if (!answers.isEmpty()) {
            readAnswers(customer.timeline().answers(), asOf, classes);
        }
    }

    private void readByType(Timeline timeline, Instant asOf, int[] classes) {
        for (int type = 0; type < timeline.types(); type++) {
            List<Counter> counters = countersByType.getOrDefault(timeline.type(type), List.of());
            for (int i = 0; i < counters.size(); i++) {
                counters.get(i).read(timeline, type, asOf, classes);
            }
        }
    }

    private void readAnswers(List<Interaction> interactions, Instant asOf, int[] classes) {
        int open = answers.size();
        for (int i = interactions.size() - 1; i >= 0 && open > 0; i--) {
            Satisfaction answer = interactions.get(i).satisfaction().orElseThrow();
            Integer index = answers.get(answer.scale());
            if (index != null
                    && classes[index] == 0
                    && !interactions.get(i).time().isAfter(asOf)) {
                classes[index] = AnswerDimension.classOf(answer.scale(), answer.score());
                open--;
            }
        }
    }

    /** That the n-th latest interaction is found. */
    private record Goal(int n, RecencyDimension dimension, int index) {

        void reach(long epochSecond, int nano, Instant asOf, int[] classes) {
            long seconds = asOf.getEpochSecond() - epochSecond;
            int nanos = asOf.getNano() - nano;
            classes[index] = nanos < 0
                    ? dimension.classOf(seconds - 1, nanos + 1_000_000_000)
                    : dimension.classOf(seconds, nanos);
        }
    }

    /** The interactions that pass a filter, of which the n-th latest is looked for, for ascending n. */
    private record Counter(InteractionFilter filter, boolean passesAllOfType, List<Goal> goals) {

        static Counter of(InteractionFilter filter, List<Goal> goals) {
            boolean passesAllOfType = filter.type()
                    .filter(type -> filter.equals(InteractionFilter.ofType(type)))
                    .isPresent();
            return new Counter(filter, passesAllOfType, goals);
        }

        void read(Timeline timeline, int type, Instant asOf, int[] classes) {
            int count = timeline.count(type, asOf);
            if (passesAllOfType) {
                for (int i = 0; i < goals.size() && goals.get(i).n <= count; i++) {
                    int number = count - goals.get(i).n;
                    goals.get(i).reach(timeline.epochSecond(type, number), timeline.nano(type, number), asOf, classes);
                }
            } else {
                readByCounting(timeline.interactions(type), asOf, classes);
            }
        }

        void readByCounting(List<Interaction> history, Instant asOf, int[] classes) {
            int passed = 0;
            int reached = 0;
            for (int i = history.size() - 1; i >= 0 && reached < goals.size(); i--) {
                Interaction interaction = history.get(i);
                Instant time = interaction.time();
                if (!time.isAfter(asOf) && Filters.matches(filter, interaction) && ++passed == goals.get(reached).n) {
                    goals.get(reached++).reach(time.getEpochSecond(), time.getNano(), asOf, classes);
                }
            }
        }
    }
}
