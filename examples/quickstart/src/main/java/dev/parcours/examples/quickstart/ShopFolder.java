package dev.parcours.examples.quickstart;

import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.RecordFormat;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.StageRules;
import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.segmentation.SegmentationEngine;
import dev.parcours.segmentation.json.SegmentationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

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

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".jsonl", ".jsonl.gz");

    /** Reads a folder. */
    public static ShopFolder read(Path folder) throws IOException {
        Path mappingFile = folder.resolve("mapping.json");
        MappingFile mapping = Files.exists(mappingFile) ? MappingFile.read(mappingFile) : MappingFile.BY_NAME;
        Path events = records(folder, "events");
        Path customers = records(folder, "customers");
        return new ShopFolder(
                RecordReader.of(RecordFormat.of(events), mapping.interactionMapping())
                        .read(events),
                RecordReader.of(RecordFormat.of(customers), mapping.customerMapping())
                        .read(customers),
                List.of(mapping.conversionTypes()),
                JsonCodec.core().read(folder.resolve("placement.json"), StageRules.class),
                SegmentationJson.read(folder.resolve("rules.json")),
                JsonCodec.core().read(folder.resolve("map.json"), JourneyMap.class));
    }

    private static Path records(Path folder, String name) throws NoSuchFileException {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchFileException(folder.resolve(name + ".csv").toString()));
    }
}
