package dev.parcours.core;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;

/** The interactions of a customer by what is often asked for, each list in the order of the history. */
final class HistoryIndex {

    private final ImmutableListMultimap<String, Interaction> byType;
    private final ImmutableListMultimap<Satisfaction.Scale, Interaction> answers;

    HistoryIndex(List<Interaction> history) {
        ImmutableListMultimap.Builder<String, Interaction> types = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Satisfaction.Scale, Interaction> scales = ImmutableListMultimap.builder();
        for (Interaction interaction : history) {
            types.put(interaction.type(), interaction);
            interaction.satisfaction().ifPresent(answer -> scales.put(answer.scale(), interaction));
        }
        byType = types.build();
        answers = scales.build();
    }

    List<Interaction> ofType(String type) {
        return byType.get(type);
    }

    List<Interaction> answers(Satisfaction.Scale scale) {
        return answers.get(scale);
    }
}
