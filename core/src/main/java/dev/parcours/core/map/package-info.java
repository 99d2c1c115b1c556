/**
 * What a journey is meant to be, and what lived journeys show of it.
 *
 * <p>A {@link dev.parcours.core.map.JourneyMap} says, for a persona and stage by stage, what a team thinks happens. Its
 * stages and touchpoints are of the same types that journeys are placed in, so
 * {@link dev.parcours.core.map.MapEvidence} can count journeys on it.
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
 *
 * MapEvidence evidence = MapEvidence.of(map).over(journeys);
 * evidence.stage("consideration").medianTime();
 * evidence.stage("consideration").neverMet(); // touchpoints planned there that no journey met there
 * }</pre>
 */
@NullMarked
package dev.parcours.core.map;

import org.jspecify.annotations.NullMarked;
