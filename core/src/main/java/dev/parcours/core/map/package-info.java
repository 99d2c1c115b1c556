/**
 * What a journey is meant to be.
 *
 * <p>A {@link dev.parcours.core.map.JourneyMap} says, for a persona and stage by stage, what a team thinks happens.
 *
 * <pre>{@code
 * JourneyMap map = JourneyMap.builder()
 *         .id("sofa")
 *         .title(LocalizedText.of("Buying a sofa", "Acheter un canapé"))
 *         .stageModel(StageModels.fiveStages())
 *         .stages(MapStage.builder()
 *                 .stage("consideration")
 *                 .questions(List.of("Does it fit through my door?"))
 *                 .emotion(Emotion.of(-1, "unsure"))
 *                 .touchpoints(List.of(Touchpoint.of(Channel.WEB, "product page")))
 *                 .build())
 *         .build();
 * }</pre>
 */
@NullMarked
package dev.parcours.core.map;

import org.jspecify.annotations.NullMarked;
