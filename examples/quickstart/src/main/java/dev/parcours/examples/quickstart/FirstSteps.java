package dev.parcours.examples.quickstart;

import static dev.parcours.segmentation.condition.Conditions.allOf;
import static dev.parcours.segmentation.condition.Conditions.days;
import static dev.parcours.segmentation.condition.Conditions.did;
import static dev.parcours.segmentation.condition.Conditions.not;

import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.MarkovAttribution;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Customer;
import dev.parcours.core.Interaction;
import dev.parcours.core.Segment;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.Histories;
import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.PlacementRule;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.json.JsonCodec;
import dev.parcours.core.map.JourneyMap;
import dev.parcours.core.map.MapEvidence;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.render.HtmlMapWriter;
import dev.parcours.segmentation.Memberships;
import dev.parcours.segmentation.SegmentRule;
import dev.parcours.segmentation.SegmentationEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;

/** The program of the project's README: the first argument is a folder that {@code parcours demo} wrote. */
public final class FirstSteps {

    private FirstSteps() {}

    /** Runs the program. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        // readme: begin
        InteractionMapping columns = InteractionMapping.of("customer", "time", "event")
                .with(InteractionMapping.Field.CHANNEL, "channel")
                .with(InteractionMapping.Field.TOUCHPOINT, "touchpoint")
                .with(InteractionMapping.Field.VALUE, "value")
                .withCurrency(Currency.getInstance("EUR"));
        IngestResult<Interaction> read = RecordReader.csv(columns).read(folder.resolve("events.csv"));
        System.out.println(read.report()); // what was accepted, what was rejected and why

        StagePlacement placement = StagePlacement.of(
                PlacementRule.of("purchase").whenType("add_to_cart", "checkout", "purchase"),
                PlacementRule.of("awareness").whenChannel("display", "social", "search"),
                PlacementRule.of("consideration"));
        Journeys journeys = JourneyAssembler.of(StageModels.fiveStages(), placement)
                .withPolicy(JourneyPolicy.journeys().endingOn("purchase").endingAfter(Duration.ofDays(30)))
                .assemble(read.accepted());
        System.out.println(journeys);

        Funnel funnel = Funnel.closed("product_view", "add_to_cart", "purchase").over(journeys);
        funnel.levels().forEach(level -> System.out.println(level.name() + ": " + level.reached()));

        Segment basketLeft = Segment.of("basket_left", "Basket this week, no purchase");
        SegmentationEngine engine = SegmentationEngine.of(SegmentRule.of(
                basketLeft,
                allOf(did("add_to_cart").within(days(7)), not(did("purchase").within(days(7))))));
        Instant asOf = journeys.observedUntil().orElseThrow();
        for (Customer customer : Histories.of(read.accepted()).customers()) {
            Memberships memberships = engine.evaluate(customer, asOf);
            if (memberships.isIn(basketLeft)) {
                System.out.println(customer + " until "
                        + memberships.validUntil(basketLeft).orElseThrow());
                System.out.println(memberships.explain(basketLeft).sentence(Locale.ENGLISH));
            }
        }

        ConversionPaths paths = ConversionPathRule.on("purchase")
                .withoutChannels("web", "app", "store")
                .over(journeys);
        AttributionReport report = MarkovAttribution.ofOrder(1).attribute(paths);
        report.channels()
                .forEach(credit -> System.out.println(
                        credit.channel() + ": " + credit.money().orElseThrow()));

        JourneyMap map = JsonCodec.core().read(folder.resolve("map.json"), JourneyMap.class);
        try (OutputStream page = Files.newOutputStream(folder.resolve("carte.html"))) {
            HtmlMapWriter.inLocale(Locale.FRENCH).write(MapEvidence.of(map).over(journeys), page);
        }
        // readme: end
    }
}
