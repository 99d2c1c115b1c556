package dev.parcours.examples.quickstart;

import dev.parcours.attribution.AttributionModel;
import dev.parcours.attribution.AttributionReport;
import dev.parcours.attribution.FirstTouchAttribution;
import dev.parcours.attribution.LastTouchAttribution;
import dev.parcours.attribution.LinearAttribution;
import dev.parcours.attribution.MarkovAttribution;
import dev.parcours.attribution.PositionBasedAttribution;
import dev.parcours.attribution.TimeDecayAttribution;
import dev.parcours.attribution.path.ConversionPathRule;
import dev.parcours.attribution.path.ConversionPaths;
import dev.parcours.core.Channel;
import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.Stage;
import dev.parcours.core.StageKind;
import dev.parcours.core.StageModels;
import dev.parcours.core.friction.Friction;
import dev.parcours.core.friction.FrictionFinding;
import dev.parcours.core.ingest.Histories;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.map.MapEvidence;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.MoveCounts;
import dev.parcours.segmentation.Memberships;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The main job: from a shop's events and customers to journeys, a funnel, moves, frictions, segments, credits and a
 * map.
 *
 * @param shop what went in
 * @param journeys the journeys: one ends with a conversion, or after 30 days in which nothing happened
 * @param funnel how many journeys get from stage to stage, up to the purchase
 * @param moves how journeys move between stages
 * @param frictions where visits, after which half an hour passes without anything, get stuck; the costliest first
 * @param memberships the segments of each customer, as of the end of the data
 * @param duplicateProfiles how many profiles were merged with one of the same customer before them
 * @param attribution the credits of the channels, one report for each model
 * @param evidence what the journeys show on the map
 */
public record MainJob(
        ShopFolder shop,
        Journeys journeys,
        Funnel funnel,
        MoveCounts moves,
        List<FrictionFinding> frictions,
        List<Memberships> memberships,
        int duplicateProfiles,
        List<AttributionReport> attribution,
        MapEvidence evidence) {

    private static final Duration INACTIVITY = Duration.ofDays(30);
    private static final Duration VISIT_GAP = Duration.ofMinutes(30);

    private static final List<AttributionModel> MODELS = List.of(
            FirstTouchAttribution.withDefaults(),
            LastTouchAttribution.withDefaults(),
            LinearAttribution.withDefaults(),
            PositionBasedAttribution.withDefaults(),
            TimeDecayAttribution.withDefaults(),
            MarkovAttribution.ofOrder(1));

    private static final String PURCHASE = "purchase";

    /** Does the job. */
    public static MainJob run(ShopFolder shop) {
        String[] conversions = shop.conversions().toArray(String[]::new);
        JourneyAssembler assembler =
                JourneyAssembler.of(shop.stages().stageModel(), shop.stages().placement());
        Journeys journeys = assembler
                .withPolicy(JourneyPolicy.journeys().endingOn(conversions).endingAfter(INACTIVITY))
                .assemble(shop.events().accepted());
        Journeys visits = assembler
                .withPolicy(JourneyPolicy.sessions(VISIT_GAP))
                .assemble(shop.events().accepted());
        Instant asOf = journeys.observedUntil().orElse(Instant.EPOCH);
        Histories histories =
                Histories.join(shop.customers().accepted(), shop.events().accepted());
        ConversionPaths paths = paths(journeys, conversions);
        return new MainJob(
                shop,
                journeys,
                Funnel.of(Funnel.Kind.CLOSED, Dimension.STAGE, stagesToPurchase(shop))
                        .over(journeys),
                MoveCounts.none().over(journeys),
                Friction.ofDefaults().over(visits).findings(),
                histories.customers().stream()
                        .map(customer -> shop.segments().evaluate(customer, asOf))
                        .toList(),
                histories.duplicates().size(),
                MODELS.stream().map(model -> model.attribute(paths)).toList(),
                MapEvidence.of(shop.map()).over(journeys));
    }

    private static ConversionPaths paths(Journeys journeys, String... conversions) {
        return ConversionPathRule.on(conversions).withoutChannels(ownPlaces()).over(journeys);
    }

    /** Returns the paths to purchases that the job would make of interactions. */
    static ConversionPaths paths(List<Interaction> interactions) {
        JourneyAssembler assembler = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());
        return paths(
                assembler
                        .withPolicy(JourneyPolicy.journeys().endingOn(PURCHASE).endingAfter(INACTIVITY))
                        .assemble(interactions),
                PURCHASE);
    }

    /** The brand's own site, app and stores: where people buy, not what brought them there. */
    private static String[] ownPlaces() {
        return Channel.usual().stream()
                .filter(channel -> channel.ownership() == Channel.Ownership.OWNED && !channel.messaging())
                .map(Channel::id)
                .toArray(String[]::new);
    }

    /** The stages up to the last that is about the purchase; all of them if none is. */
    private static List<String> stagesToPurchase(ShopFolder shop) {
        List<Stage> stages = shop.stages().stageModel().stages();
        int end = stages.size();
        while (end > 0 && stages.get(end - 1).kind() != StageKind.PURCHASE) {
            end--;
        }
        return stages.subList(0, end == 0 ? stages.size() : end).stream()
                .map(Stage::id)
                .toList();
    }
}
