package dev.parcours.segmentation.evaluation;

import com.google.common.collect.ImmutableMap;
import dev.parcours.segmentation.condition.Condition;
import java.util.Map;

/** The questions of all kinds of conditions without parts. */
final class Questions {

    private static final Map<Class<? extends Condition>, Question<?>> BY_KIND = byKind();

    private Questions() {}

    private static Map<Class<? extends Condition>, Question<?>> byKind() {
        Builder questions = new Builder();
        ProfileQuestions.addTo(questions);
        BehaviourQuestions.addTo(questions);
        ChannelQuestions.addTo(questions);
        CycleQuestions.addTo(questions);
        CompositionQuestions.addTo(questions);
        ValueQuestions.addTo(questions);
        JourneyQuestions.addTo(questions);
        return questions.byKind.buildOrThrow();
    }

    /** Returns the question of the kind of a condition. */
    @SuppressWarnings("unchecked") // a question is registered for the kind of conditions that it is for
    static <C extends Condition> Question<C> of(C condition) {
        Question<?> question = BY_KIND.get(condition.getClass());
        if (question == null) {
            throw new AssertionError("no question for " + condition.getClass());
        }
        return (Question<C>) question;
    }

    /** Collects questions. */
    static final class Builder {

        private final ImmutableMap.Builder<Class<? extends Condition>, Question<?>> byKind = ImmutableMap.builder();

        private Builder() {}

        <C extends Condition> Builder add(Class<C> kind, Question<C> question) {
            byKind.put(kind, question);
            return this;
        }
    }
}
