package dev.parcours.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person who stands for a segment of customers.
 *
 * <p>The texts are what a team wrote down, in its own language.
 */
public final class Persona {

    /** Whether the persona buys for itself or for a company. */
    public enum Market {
        /** Buys for itself. */
        B2C,
        /** Buys for a company. */
        B2B
    }

    private final String id;
    private final String name;
    private final Market market;
    private final @Nullable String description;
    private final @Nullable String segment;
    private final @Nullable String foundBrandBy;
    private final List<String> goals;
    private final List<String> motivations;
    private final List<String> questions;
    private final List<String> frustrations;
    private final List<String> habits;
    private final List<Channel> preferredChannels;

    private Persona(Builder builder) {
        checkArgument(builder.id != null, "a persona needs an id");
        checkArgument(builder.name != null && !builder.name.isBlank(), "persona '%s' needs a name", builder.id);
        id = Checks.checkId(builder.id, "persona id");
        name = builder.name;
        market = builder.market;
        description = builder.description;
        segment = builder.segment;
        foundBrandBy = builder.foundBrandBy;
        goals = builder.goals;
        motivations = builder.motivations;
        questions = builder.questions;
        frustrations = builder.frustrations;
        habits = builder.habits;
        preferredChannels = builder.preferredChannels;
    }

    /** Returns a builder without any part; id and name are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns the name that people give it, such as "Camille, 34". */
    public String name() {
        return name;
    }

    /** Returns whether it buys for itself or for a company; by default for itself. */
    public Market market() {
        return market;
    }

    /** Returns who it is, in a sentence or two. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Returns the id of the segment that it stands for. */
    public Optional<String> segment() {
        return Optional.ofNullable(segment);
    }

    /** Returns how it found the brand. */
    public Optional<String> foundBrandBy() {
        return Optional.ofNullable(foundBrandBy);
    }

    /** Returns what it wants to achieve. */
    public List<String> goals() {
        return goals;
    }

    /** Returns why it wants that. */
    public List<String> motivations() {
        return motivations;
    }

    /** Returns what it asks itself. */
    public List<String> questions() {
        return questions;
    }

    /** Returns what stands in its way. */
    public List<String> frustrations() {
        return frustrations;
    }

    /** Returns what it usually does. */
    public List<String> habits() {
        return habits;
    }

    /** Returns the channels that it prefers to be met on, the most preferred first. */
    public List<Channel> preferredChannels() {
        return preferredChannels;
    }

    private List<Object> parts() {
        return List.of(
                id,
                name,
                market,
                description(),
                segment(),
                foundBrandBy(),
                goals,
                motivations,
                questions,
                frustrations,
                habits,
                preferredChannels);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Persona that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "persona " + id;
    }

    /** Builds personas. Not thread-safe. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable String name;
        private Market market = Market.B2C;
        private @Nullable String description;
        private @Nullable String segment;
        private @Nullable String foundBrandBy;
        private List<String> goals = List.of();
        private List<String> motivations = List.of();
        private List<String> questions = List.of();
        private List<String> frustrations = List.of();
        private List<String> habits = List.of();
        private List<Channel> preferredChannels = List.of();

        private Builder() {}

        /** Sets the id; needed. */
        public Builder id(String id) {
            this.id = checkNotNull(id, "id");
            return this;
        }

        /** Sets the name; needed. */
        public Builder name(String name) {
            this.name = checkNotNull(name, "name");
            return this;
        }

        /** Sets whether it buys for itself or for a company. */
        public Builder market(Market market) {
            this.market = checkNotNull(market, "market");
            return this;
        }

        /** Sets who it is. */
        public Builder description(String description) {
            this.description = checkNotNull(description, "description");
            return this;
        }

        /** Sets the id of the segment that it stands for. */
        public Builder segment(String segment) {
            this.segment = checkNotNull(segment, "segment");
            return this;
        }

        /** Sets how it found the brand. */
        public Builder foundBrandBy(String foundBrandBy) {
            this.foundBrandBy = checkNotNull(foundBrandBy, "foundBrandBy");
            return this;
        }

        /** Sets what it wants to achieve. */
        public Builder goals(List<String> goals) {
            this.goals = List.copyOf(goals);
            return this;
        }

        /** Sets why it wants that. */
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
        public Builder frustrations(List<String> frustrations) {
            this.frustrations = List.copyOf(frustrations);
            return this;
        }

        /** Sets what it usually does. */
        public Builder habits(List<String> habits) {
            this.habits = List.copyOf(habits);
            return this;
        }

        /** Sets the channels that it prefers to be met on. */
        public Builder preferredChannels(List<Channel> preferredChannels) {
            this.preferredChannels = List.copyOf(preferredChannels);
            return this;
        }

        /**
         * Returns the persona.
         *
         * @throws IllegalArgumentException if the id or the name is missing or blank
         */
        public Persona build() {
            return new Persona(this);
        }
    }
}
