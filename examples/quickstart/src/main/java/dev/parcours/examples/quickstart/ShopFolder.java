package dev.parcours.examples.quickstart;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageModel;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.RecordFormat;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.RowMapping;
import dev.parcours.core.journey.StageRules;
import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.json.JsonFormatException;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.json.SegmentationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the main job needs of a shop, read from one folder: its events and customers, and what its team decided.
 *
 * <ul>
 *   <li>{@code events.csv} and {@code customers.csv}, also as {@code .csv.gz}, {@code .jsonl} or {@code .jsonl.gz}
 *   <li>{@code placement.json}: the stages, and which events belong in them
 *   <li>{@code rules.json}: the segments
 *   <li>{@code map.json}: the journey map
 *   <li>{@code mapping.json}, if columns do not have the usual names: a {@link MappingFile}
 * </ul>
 *
 * @param events the events and what was rejected
 * @param customers the customers and what was rejected
 * @param conversions the types of events that count as success
 * @param stages the stages and the rules of placement
 * @param segments the rules of the segments
 * @param map the journey map
 */
public record ShopFolder(
        IngestResult<Interaction> events,
        IngestResult<Customer> customers,
        List<String> conversions,
        StageRules stages,
        SegmentationEngine segments,
        JourneyMap map) {

    private static final List<String> RECORDS = List.of("events", "customers");
    private static final List<String> DECISIONS = List.of("placement.json", "rules.json", "map.json");
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".jsonl", ".jsonl.gz");

    /**
     * Creates a shop.
     *
     * @throws IllegalArgumentException if the map describes other stages than those that events are placed in
     */
    public ShopFolder {
        conversions = List.copyOf(conversions);
        List<String> placed = stageIds(stages.stageModel());
        List<String> described = stageIds(map.stageModel());
        checkArgument(
                placed.equals(described),
                "the placement has the stages %s, but map '%s' describes the stages %s; let both name one stageModel",
                placed,
                map.id(),
                described);
    }

    private static List<String> stageIds(StageModel model) {
        return model.stages().stream().map(Stage::id).toList();
    }

    /**
     * Reads a folder.
     *
     * @throws NoSuchFileException if files are missing; the message names all of them
     * @throws JsonFormatException if one of the JSON files does not hold what it should
     * @throws IllegalArgumentException if the map describes other stages than those that events are placed in
     * @throws IOException if a file cannot be read
     */
    public static ShopFolder read(Path folder) throws IOException {
        checkComplete(folder);
        Path mappingFile = folder.resolve("mapping.json");
        MappingFile mapping = Files.exists(mappingFile) ? MappingFile.read(mappingFile) : MappingFile.BY_NAME;
        return new ShopFolder(
                records(folder, "events", mapping.interactionMapping()),
                records(folder, "customers", mapping.customerMapping()),
                List.of(mapping.conversionTypes()),
                JsonCodec.core().read(folder.resolve("placement.json"), StageRules.class),
                SegmentationJson.read(folder.resolve("rules.json")),
                JsonCodec.core().read(folder.resolve("map.json"), JourneyMap.class));
    }

    private static void checkComplete(Path folder) throws NoSuchFileException {
        List<String> missing = new ArrayList<>();
        for (String name : RECORDS) {
            if (find(folder, name).isEmpty()) {
                missing.add(name + ".csv");
            }
        }
        for (String name : DECISIONS) {
            if (!Files.exists(folder.resolve(name))) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            String problem =
                    "there is no %s in this folder; the folder of the made-up shop has one of each to start from"
                            .formatted(String.join(", no ", missing));
            throw new NoSuchFileException(folder.toString(), null, problem);
        }
    }

    private static <T> IngestResult<T> records(Path folder, String name, RowMapping<T> mapping) throws IOException {
        Path file = find(folder, name).orElseThrow();
        return RecordReader.of(RecordFormat.of(file), mapping).read(file);
    }

    private static Optional<Path> find(Path folder, String name) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::exists)
                .findFirst();
    }
}
