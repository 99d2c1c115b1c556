package dev.parcours.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parcours.core.Dimension;
import dev.parcours.core.Grain;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.SharedData;
import dev.parcours.core.StageModels;
import dev.parcours.core.ingest.InteractionMapping;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Funnel.Kind;
import dev.parcours.core.path.Funnel.Level;
import dev.parcours.core.path.Transitions.Normalization;
import dev.parcours.core.path.Transitions.Share;
import dev.parcours.core.path.Transitions.Transition;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConventionsTest {

    /** The example of the user guide of retentioneering 3.2 on the weights of edges, with three users. */
    private static final List<Journey> GUIDE = List.of(
            Samples.journey("A", "B", "A", "C", "A", "B"),
            Samples.journey("A", "B", "C", "C", "C"),
            Samples.journey("C", "D", "C", "D", "C", "D"));

    private static final StepSelector[] SHOP = {
        StepSelector.of("catalog"),
        StepSelector.anyOf("product1", "product2").named("product"),
        StepSelector.of("cart"),
        StepSelector.of("payment_done")
    };

    private static Journeys simpleShop() throws IOException {
        List<Interaction> interactions = RecordReader.csv(
                        InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneOffset.UTC))
                .read(SharedData.file("data/retentioneering_simple_shop/simple-onlineshop.csv.gz"))
                .accepted();
        return JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none())
                .assemble(interactions);
    }

    private static List<Long> reached(Funnel funnel) {
        return funnel.levels().stream().map(Level::reached).toList();
    }

    @Test
    void retentioneering3_guideOfEveryTransition_hasItsDenominators() {
        Transitions transitions = Conventions.retentioneering3()
                .withEverySuccession()
                .withoutEdges()
                .transitions(Dimension.TYPE)
                .over(GUIDE);
        // Its table 1: eight edges, 14 transitions, 4 from A, 2 from B, 6 from C.
        assertThat(transitions.shares(Normalization.OF_ALL))
                .hasSize(8)
                .extracting(Share::whole)
                .containsOnly(14L);
        assertThat(transitions.share("A", "B", Normalization.OF_LEAVING)).hasValue(3.0 / 4);
        assertThat(transitions.share("B", "C", Normalization.OF_LEAVING)).hasValue(1.0 / 2);
        assertThat(transitions.share("C", "D", Normalization.OF_LEAVING)).hasValue(3.0 / 6);
    }

    @Test
    void retentioneering3_guideOfUniqueUsers_hasItsDenominators() {
        Transitions transitions = Conventions.retentioneering3()
                .withoutEdges()
                .transitions(Dimension.TYPE)
                .over(GUIDE);
        // Its table 2: of 3 users, of whom 2 leave A, 2 leave B, 3 leave C and 1 leaves D.
        assertThat(transitions.shares(Normalization.OF_ALL))
                .extracting(Share::whole)
                .containsOnly(3L);
        assertThat(transitions.shares(Normalization.OF_LEAVING))
                .containsExactly(
                        new Share("A", "B", 2, 2),
                        new Share("A", "C", 1, 2),
                        new Share("B", "A", 1, 2),
                        new Share("B", "C", 1, 2),
                        new Share("C", "A", 1, 3),
                        new Share("C", "C", 1, 3),
                        new Share("C", "D", 1, 3),
                        new Share("D", "C", 1, 1));
    }

    @Test
    void retentioneering3_transitionsOfSimpleShop_areItsFigures() throws IOException {
        Journeys journeys = simpleShop();
        Conventions tool = Conventions.retentioneering3();
        Transitions counted = tool.transitions(Dimension.TYPE).over(journeys);
        Transitions notCounted = tool.withoutEdges().transitions(Dimension.TYPE).over(journeys);

        assertThat(counted.countGrain()).contains(Grain.CUSTOMER).contains(tool.grain());
        // The guide of the transition graph: unique users.
        assertThat(counted.count("catalog", "cart")).isEqualTo(1_324);
        assertThat(counted.count("main", "main")).isEqualTo(603);
        assertThat(counted.count("product1", "payment_done")).isZero();
        // 478 of the 1,924 users with a cart, and of the 1,684 of them who go on from one: by an independent script.
        assertThat(counted.share("cart", "catalog", Normalization.OF_LEAVING).orElseThrow())
                .isCloseTo(.248441, within(5e-7));
        assertThat(notCounted.share("cart", "catalog", Normalization.OF_LEAVING).orElseThrow())
                .isCloseTo(.283848, within(5e-7));
    }

    @Test
    void retentioneering3_stepMatrixOfSimpleShop_beginsWithTheStart() throws IOException {
        Journeys journeys = simpleShop();
        Conventions tool = Conventions.retentioneering3();
        StepMatrix matrix = tool.stepMatrix(Dimension.TYPE, 5).over(journeys);

        assertThat(matrix.share(1, Transitions.START)).hasValue(1);
        assertThat(matrix.share(2, "catalog").orElseThrow()).isCloseTo(.716076, within(5e-7));
        assertThat(matrix.grain()).contains(tool.grain());
        assertThat(tool.withoutEdges()
                        .stepMatrix(Dimension.TYPE, 5)
                        .over(journeys)
                        .count(1, "catalog"))
                .isEqualTo(matrix.count(2, "catalog"));
    }

    @Test
    void stepMatrix_edges_decideWhatStepOneIs() {
        assertThat(Conventions.retentioneering3().stepMatrix(Dimension.STAGE, 4))
                .hasToString(StepMatrix.by(Dimension.STAGE, 4).withStart().toString());
        assertThat(Conventions.pm4py().stepMatrix(Dimension.STAGE, 4))
                .hasToString(StepMatrix.by(Dimension.STAGE, 4).toString());
        assertThat(Conventions.ga4().stepMatrix(Dimension.TYPE, 1).over(GUIDE).count(1, "A"))
                .isEqualTo(2);
    }

    @Test
    void retentioneering3_funnelsOfSimpleShop_areItsFigures() throws IOException {
        Journeys journeys = simpleShop();
        Conventions tool = Conventions.retentioneering3();
        // The guide of the funnel.
        assertThat(reached(tool.funnel("catalog", "cart", "payment_done").over(journeys)))
                .containsExactly(3_611L, 1_924L, 653L);
        assertThat(reached(tool.funnel(Dimension.TYPE, SHOP).over(journeys)))
                .containsExactly(3_611L, 2_010L, 1_257L, 429L);
        assertThat(reached(tool.withFunnelKind(Kind.OPEN)
                        .funnel(Dimension.TYPE, SHOP)
                        .over(journeys)))
                .containsExactly(3_611L, 2_010L, 1_924L, 653L);
        assertThat(reached(tool.withFunnelKind(Kind.HYBRID)
                        .funnel(Dimension.TYPE, SHOP)
                        .over(journeys)))
                .containsExactly(3_611L, 2_010L, 1_342L, 460L);
        assertThat(reached(tool.withFunnelKind(Kind.STRICT)
                        .funnel(Dimension.TYPE, SHOP)
                        .over(journeys)))
                .satisfies(strict -> assertThat(strict.get(0)).isEqualTo(3_611L))
                .satisfies(strict -> assertThat(strict.get(1)).isLessThanOrEqualTo(2_010L));
    }

    @Test
    void retentioneering3_funnel_isStrictlyLater() {
        assertThat(Conventions.retentioneering3().funnel("a", "b"))
                .hasToString(Funnel.closed("a", "b").strictlyLater().toString());
    }

    @Test
    void pm4py_directlyFollowsGraph_hasStartsAndEndsBesideIt() {
        Conventions tool = Conventions.pm4py();
        Transitions transitions = tool.transitions(Dimension.TYPE).over(GUIDE);
        assertThat(transitions.count("A", "B")).isEqualTo(3);
        assertThat(transitions.list()).hasSize(8).extracting(Transition::from).doesNotContain(Transitions.START);
        assertThat(transitions.countGrain()).contains(Grain.INTERACTION);
        assertThat(tool.grain()).isEqualTo(Grain.JOURNEY);
        assertThat(tool.funnel("a", "b")).hasToString(Funnel.closed("a", "b").toString());
    }

    @Test
    void ga4_funnel_isClosedUntilItIsAskedToFollowDirectly() {
        Conventions tool = Conventions.ga4();
        assertThat(tool.grain()).isEqualTo(Grain.CUSTOMER);
        assertThat(tool.funnel("a", "b")).hasToString(Funnel.closed("a", "b").toString());
        assertThat(tool.withFunnelKind(Kind.STRICT).funnel("a", "b"))
                .hasToString(Funnel.strict("a", "b").toString());
    }
}
