package dev.parcours.core.map;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.Touchpoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a map says of one stage. Every part but the stage may be empty.
 *
 * <p>The texts are what a team wrote down, in its own language. The touchpoints are of the same type as those that
 * interactions happen at, so that {@link MapEvidence} can tell which of them customers meet.
 */
public final class MapStage {

    private final String stage;
    private final List<String> actions;
    private final List<String> motivations;
    private final List<String> questions;
    private final List<String> painPoints;
    private final @Nullable Emotion emotion;
    private final List<Touchpoint> touchpoints;
    private final List<String> opportunities;
    private final MarketingMix marketingMix;

    private MapStage(Builder builder) {
        checkArgument(builder.stage != null, "a stage of a map needs the id of the stage");
        stage = Texts.checkedCode(builder.stage, "stage id");
        actions = texts(builder.actions, "actions");
        motivations = texts(builder.motivations, "motivations");
        questions = texts(builder.questions, "questions");
        painPoints = texts(builder.painPoints, "pain points");
        emotion = builder.emotion;
        touchpoints = distinct(builder.touchpoints);
        opportunities = texts(builder.opportunities, "opportunities");
        marketingMix = builder.marketingMix;
    }

    private List<String> texts(List<String> texts, String what) {
        return Texts.checked(texts, what + " of stage '" + stage + "'");
    }

    private List<Touchpoint> distinct(List<Touchpoint> touchpoints) {
        Set<Touchpoint> seen = new TreeSet<>();
        for (Touchpoint touchpoint : touchpoints) {
            checkArgument(
                    seen.add(touchpoint),
                    "stage '%s' has touchpoint '%s' twice on one channel; name it once",
                    stage,
                    touchpoint.name());
        }
        return List.copyOf(touchpoints);
    }

    /** Returns a builder without any part; the stage is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a stage of which the map says nothing.
     *
     * @throws IllegalArgumentException if the id is blank or holds a control character
     */
    public static MapStage empty(String stage) {
        return builder().stage(stage).build();
    }

    /** Returns the id of the stage. */
    public String stage() {
        return stage;
    }

    /** Returns what the persona does. */
    public List<String> actions() {
        return actions;
    }

    /** Returns why it does that. */
    public List<String> motivations() {
        return motivations;
    }

    /** Returns what it asks itself. */
    public List<String> questions() {
        return questions;
    }

    /** Returns what stands in its way. */
    public List<String> painPoints() {
        return painPoints;
    }

    /** Returns how it feels. */
    public Optional<Emotion> emotion() {
        return Optional.ofNullable(emotion);
    }

    /** Returns where it is meant to meet the brand, no touchpoint twice. */
    public List<Touchpoint> touchpoints() {
        return touchpoints;
    }

    /** Returns what the brand could do better. */
    public List<String> opportunities() {
        return opportunities;
    }

    /** Returns what the brand offers. */
    public MarketingMix marketingMix() {
        return marketingMix;
    }

    /** Returns whether the map says nothing of the stage. */
    public boolean isEmpty() {
        return equals(empty(stage));
    }

    private List<Object> parts() {
        return List.of(
                stage,
                actions,
                motivations,
                questions,
                painPoints,
                emotion(),
                touchpoints,
                opportunities,
                marketingMix);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MapStage that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, touchpoints);
    }

    /** Returns the id of the stage. */
    @Override
    public String toString() {
        return "map stage " + stage;
    }

    /** Builds stages of a map. Not thread-safe. */
    public static final class Builder {

        private @Nullable String stage;
        private List<String> actions = List.of();
        private List<String> motivations = List.of();
        private List<String> questions = List.of();
        private List<String> painPoints = List.of();
        private @Nullable Emotion emotion;
        private List<Touchpoint> touchpoints = List.of();
        private List<String> opportunities = List.of();
        private MarketingMix marketingMix = MarketingMix.none();

        private Builder() {}

        /** Sets the id of the stage; needed. */
        public Builder stage(String stage) {
            this.stage = checkNotNull(stage, "stage");
            return this;
        }

        /** Sets what the persona does. */
        public Builder actions(List<String> actions) {
            this.actions = List.copyOf(actions);
            return this;
        }

        /** Sets why it does that. */
        public Builder motivations(List<String> motivations) {
            this.motivations = List.copyOf(motivations);
            return this;
        }

        /** Sets what it asks itself. */
        public Builder questions(List<String> questions) {
            this.questions = List.copyOf(questions);
            return this;
        }

        /** Sets what stands in its way. */
        public Builder painPoints(List<String> painPoints) {
            this.painPoints = List.copyOf(painPoints);
            return this;
        }

        /** Sets how it feels. */
        public Builder emotion(Emotion emotion) {
            this.emotion = checkNotNull(emotion, "emotion");
            return this;
        }

        /** Sets where it is meant to meet the brand. */
        public Builder touchpoints(List<Touchpoint> touchpoints) {
            this.touchpoints = List.copyOf(touchpoints);
            return this;
        }

        /** Sets what the brand could do better. */
        public Builder opportunities(List<String> opportunities) {
            this.opportunities = List.copyOf(opportunities);
            return this;
        }

        /** Sets what the brand offers. */
        public Builder marketingMix(MarketingMix marketingMix) {
            this.marketingMix = checkNotNull(marketingMix, "marketingMix");
            return this;
        }

        /**
         * Returns the stage of a map.
         *
         * @throws IllegalArgumentException if the stage is missing, blank or holds a control character, if a text is
         *     blank, or if a touchpoint occurs twice
         */
        public MapStage build() {
            return new MapStage(this);
        }
    }
}
