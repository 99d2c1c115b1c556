package dev.parcours.core.map;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import dev.parcours.core.LocalizedText;
import dev.parcours.core.Persona;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journey is meant to be: for one persona, stage by stage, what it does, wants, asks, suffers and feels, where
 * it meets the brand and what the brand offers there.
 *
 * <p>A map is a designed thing and holds no customer. What customers do on it is {@link MapEvidence}.
 */
public final class JourneyMap {

    private final String id;
    private final String version;
    private final LocalizedText title;
    private final @Nullable Persona persona;
    private final StageModel stageModel;
    private final List<MapStage> stages;

    private JourneyMap(Builder builder) {
        id = Texts.checkedCode(present(builder.id, "id"), "map id");
        version = Texts.checkedCode(builder.version, "version of map '" + id + "'");
        title = present(builder.title, "title");
        persona = builder.persona;
        stageModel = present(builder.stageModel, "stage model");
        Map<String, MapStage> byStage = new LinkedHashMap<>();
        for (MapStage stage : builder.stages) {
            checkKnown(stage);
            checkArgument(
                    byStage.put(stage.stage(), stage) == null,
                    "map '%s' has stage '%s' twice; join the two",
                    id,
                    stage.stage());
        }
        stages = stageModel.stages().stream()
                .map(stage -> byStage.getOrDefault(stage.id(), MapStage.empty(stage.id())))
                .toList();
    }

    private static <T> T present(@Nullable T part, String name) {
        checkArgument(part != null, "a journey map needs a %s", name);
        return part;
    }

    private void checkKnown(MapStage stage) {
        checkArgument(
                stageModel.find(stage.stage()).isPresent(),
                "map '%s' describes stage '%s', which stage model '%s' does not have; its stages are %s",
                id,
                stage.stage(),
                stageModel.id(),
                stageModel.stages().stream().map(Stage::id).toList());
    }

    /** Returns a builder without any part; id, title and stage model are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id, which all versions of a map share. */
    public String id() {
        return id;
    }

    /** Returns the version, such as "3" or "2026-03"; by default "1". */
    public String version() {
        return version;
    }

    /** Returns what people call the map. */
    public LocalizedText title() {
        return title;
    }

    /** Returns whose journey it is; empty as long as the team has not said. */
    public Optional<Persona> persona() {
        return Optional.ofNullable(persona);
    }

    /** Returns the model whose stages the map describes. */
    public StageModel stageModel() {
        return stageModel;
    }

    /** Returns one description for each stage of the model, in its order; empty for those the map says nothing of. */
    public List<MapStage> stages() {
        return stages;
    }

    /**
     * Returns what the map says of a stage.
     *
     * @throws IllegalArgumentException if the model has no stage of that id
     */
    public MapStage stage(String stageId) {
        return stages.get(stageModel.indexOf(stageModel.stage(stageId)));
    }

    private List<Object> parts() {
        return List.of(id, version, title, persona(), stageModel, stages);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JourneyMap that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** Returns the id and the version. */
    @Override
    public String toString() {
        return "journey map %s version %s".formatted(id, version);
    }

    /** Builds journey maps. Not thread-safe. */
    public static final class Builder {

        private @Nullable String id;
        private String version = "1";
        private @Nullable LocalizedText title;
        private @Nullable Persona persona;
        private @Nullable StageModel stageModel;
        private List<MapStage> stages = List.of();

        private Builder() {}

        /** Sets the id; needed. */
        public Builder id(String id) {
            this.id = checkNotNull(id, "id");
            return this;
        }

        /** Sets the version. */
        public Builder version(String version) {
            this.version = checkNotNull(version, "version");
            return this;
        }

        /** Sets what people call the map; needed. */
        public Builder title(LocalizedText title) {
            this.title = checkNotNull(title, "title");
            return this;
        }

        /** Sets whose journey it is. */
        public Builder persona(Persona persona) {
            this.persona = checkNotNull(persona, "persona");
            return this;
        }

        /** Sets the model whose stages the map describes; needed. */
        public Builder stageModel(StageModel stageModel) {
            this.stageModel = checkNotNull(stageModel, "stageModel");
            return this;
        }

        /** Sets what the map says of stages of the model, in any order; stages left out are empty. */
        public Builder stages(List<MapStage> stages) {
            this.stages = List.copyOf(stages);
            return this;
        }

        /** Sets what the map says of stages of the model, in any order; stages left out are empty. */
        public Builder stages(MapStage... stages) {
            return stages(List.of(stages));
        }

        /**
         * Returns the map.
         *
         * @throws IllegalArgumentException if id, title or stage model is missing, if id or version is blank or holds a
         *     control character, or if a stage is described twice or is not one of the model's
         */
        public JourneyMap build() {
            return new JourneyMap(this);
        }
    }
}
