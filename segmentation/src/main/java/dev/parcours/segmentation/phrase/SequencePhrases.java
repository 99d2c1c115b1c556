package dev.parcours.segmentation.phrase;

import dev.parcours.segmentation.condition.InteractionFilter;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked of the order in which the customer did something. */
final class SequencePhrases {

    private SequencePhrases() {}

    static void addTo(Phrases.Registry phrases) {
        phrases.add(Sequence.class, new Phrase<>(SequencePhrases::clause, SequencePhrases::note));
    }

    private static String clause(Sequence condition, boolean holds, Wording wording) {
        return wording.say(
                holds ? "sequence" : "sequence.not",
                steps(condition, filter -> FilterWords.of(filter, wording), wording),
                WindowWords.clause(condition.window(), wording));
    }

    private static String note(Sequence condition, Seen seen, Wording wording) {
        return wording.say(
                        "sequence.note",
                        steps(condition, filter -> FilterWords.note(filter, wording), wording),
                        WindowWords.note(condition.window(), wording))
                + wording.missing(seen);
    }

    private static String steps(Sequence condition, Function<InteractionFilter, String> words, Wording wording) {
        List<String> steps = new ArrayList<>();
        condition.steps().forEach(step -> steps.add(words.apply(step.filter()) + limits(step, words, wording)));
        condition
                .absence()
                .ifPresent(absence -> steps.add(wording.say(
                        "sequence.absence", words.apply(absence.filter()), wording.duration(absence.within()))));
        return String.join(" → ", steps)
                + condition
                        .inAll()
                        .map(length -> wording.say("sequence.in_all", wording.duration(length)))
                        .orElse("");
    }

    private static String limits(Sequence.Step step, Function<InteractionFilter, String> words, Wording wording) {
        List<String> limits = Stream.concat(
                        step.within().stream().map(length -> wording.say("sequence.within", wording.duration(length))),
                        step.without().stream().map(filter -> wording.say("sequence.without", words.apply(filter))))
                .toList();
        return limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
    }
}
