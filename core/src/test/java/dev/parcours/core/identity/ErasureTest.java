package dev.parcours.core.identity;

import static dev.parcours.core.identity.Links.id;
import static dev.parcours.core.identity.Links.ids;
import static dev.parcours.core.identity.Links.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.Dimension;
import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import dev.parcours.core.Samples;
import dev.parcours.core.StageModels;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.JourneyPolicy;
import dev.parcours.core.journey.Journeys;
import dev.parcours.core.journey.StagePlacement;
import dev.parcours.core.path.Accumulator;
import dev.parcours.core.path.Funnel;
import dev.parcours.core.path.Transitions;
import dev.parcours.core.path.Variants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final IdentityRules RULES = IdentityRules.defaults();
    private static final JourneyAssembler ASSEMBLER =
            JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());

    private final IdentityGraph graph = IdentityGraph.of(List.of(
            login("device:tablet", "c-1", 10),
            login("device:tablet", "c-2", 20),
            login("c-1", "email_hash:e1", 5),
            login("c-2", "email_hash:e2", 5)));

    private final List<Interaction> read = List.of(
            Samples.interaction("device:tablet", "view", 9),
            Samples.interaction("c-1", "order", 11),
            Samples.interaction("device:tablet", "view", 19),
            Samples.interaction("c-2", "cart", 21),
            Samples.interaction("c-3", "view", 30));

    @Test
    void apply_onePersonOfTwoOnATablet_takesWhatIsTheirsAndNoMore() {
        Identities identities = graph.resolve(RULES);
        Journeys journeys = ASSEMBLER.assemble(identities.assign(read).interactions());
        Variants variants = Variants.by(Dimension.TYPE).over(journeys);
        Transitions notCounted = Transitions.by(Dimension.TYPE);
        Erasure erasure = identities.erase(id("email_hash:e1"));
        ErasureReport report =
                erasure.apply(graph, read, journeys, Map.of("variants", variants, "none yet", notCounted));

        assertThat(report.customer()).isEqualTo(id("c-1"));
        assertThat(report.identifiers()).containsExactlyElementsOf(ids("c-1", "email_hash:e1", "device:tablet"));
        assertThat(report.links()).containsExactly(login("c-1", "email_hash:e1", 5), login("device:tablet", "c-1", 10));
        assertThat(report.interactions()).containsExactly(read.get(0), read.get(1));
        assertThat(report.journeys()).extracting(Journey::customer).containsExactly("c-1");
        assertThat(report.figures())
                .containsExactly(new FigureChange("none yet", 0, 0, 1), new FigureChange("variants", 3, 2, 0));
        assertThat(report.changedFigures()).extracting(FigureChange::figure).containsExactly("variants");
        assertThat(variants.list()).extracting(Variants.Variant::text).containsExactly("view", "view > cart");
        assertThat(report)
                .hasToString("erasure of c-1: 3 identifiers, 2 links, 2 interactions, 1 journeys, 1 figures changed");
    }

    @Test
    void remaining_tabletOfAnother_isTheOthersAlone() {
        IdentityGraph remaining = graph.resolve(RULES).erase(id("c-1")).remaining(graph);
        assertThat(remaining.links())
                .containsExactly(login("c-2", "email_hash:e2", 5), login("device:tablet", "c-2", 20));
        assertThat(remaining.resolve(RULES).customer(id("device:tablet"))).isEqualTo(id("c-2"));
        assertThat(graph.size()).isEqualTo(4);
    }

    @Test
    void remaining_oneOfTooManyOnADevice_letsItLinkTheOthers() {
        IdentityGraph kiosk = IdentityGraph.empty();
        for (int i = 1; i <= 4; i++) {
            kiosk.add(login("device:kiosk", "c-" + i, i));
        }
        IdentityGraph remaining = kiosk.resolve(RULES).erase(id("c-1")).remaining(kiosk);
        assertThat(kiosk.resolve(RULES).customer(id("device:kiosk"))).isEqualTo(id("device:kiosk"));
        assertThat(remaining.resolve(RULES).customer(id("device:kiosk"))).isEqualTo(id("c-2"));
    }

    @Test
    void apply_assignedInteractions_areFoundAsThoseThatWereRead() {
        Identities identities = graph.resolve(RULES);
        List<Interaction> assigned = identities.assign(read).interactions();
        assertThat(identities
                        .erase(id("c-2"))
                        .apply(graph, assigned, List.of(), Map.of())
                        .interactions())
                .containsExactly(assigned.get(2), assigned.get(3));
    }

    @Test
    void apply_visitorWithoutLinks_takesTheirInteractions() {
        Identities identities = graph.resolve(RULES);
        ErasureReport report = identities.erase(id("c-3")).apply(graph, read, List.of(), Map.of());
        assertThat(report.interactions()).containsExactly(read.get(4));
        assertThat(report.links()).isEmpty();
    }

    @Test
    void apply_figureOfAnotherGrain_isLeftAsItIs() {
        Identities identities = graph.resolve(RULES);
        List<Interaction> assigned = identities.assign(read).interactions();
        Journeys sessions = ASSEMBLER
                .withPolicy(JourneyPolicy.sessions(Duration.ofMinutes(1)))
                .assemble(assigned);
        Variants ofSessions = Variants.by(Dimension.TYPE).over(sessions);
        long before = ofSessions.journeys();
        ErasureReport report = identities
                .erase(id("c-1"))
                .apply(graph, assigned, ASSEMBLER.assemble(assigned), Map.of("sessions", ofSessions));
        assertThat(report.figures()).containsExactly(new FigureChange("sessions", before, before, 1));
        assertThat(report.changedFigures()).isEmpty();
    }

    @Property(tries = 200)
    void erasingEveryoneEmptiesTheFigures(
            @ForAll("links") List<IdentityLink> links, @ForAll("interactions") List<Interaction> interactions) {
        IdentityGraph all = IdentityGraph.of(links);
        Identities identities = all.resolve(RULES);
        List<Interaction> assigned = identities.assign(interactions).interactions();
        Journeys journeys = ASSEMBLER.assemble(assigned);
        Variants variants = Variants.by(Dimension.TYPE).over(journeys);
        Map<String, Accumulator<?>> figures = Map.of(
                "funnel", Funnel.closed("view", "order").over(journeys),
                "transitions", Transitions.by(Dimension.TYPE).over(journeys),
                "variants", variants);
        long taken = 0;
        for (String customer :
                assigned.stream().map(Interaction::customer).distinct().toList()) {
            ErasureReport report =
                    identities.erase(Identifier.parse(customer)).apply(all, interactions, journeys, figures);
            assertThat(report.journeys()).hasSize(1);
            assertThat(report.figures()).allSatisfy(change -> {
                assertThat(change.before() - change.after()).isEqualTo(1);
                assertThat(change.refused()).isZero();
            });
            taken += report.interactions().size();
        }
        assertThat(taken).isEqualTo(interactions.size());
        assertThat(figures.values())
                .allSatisfy(figure -> assertThat(figure.journeys()).isZero());
        assertThat(variants.list()).isEmpty();
    }

    @Property(tries = 200)
    void erasureEqualsNeverHavingReadThePerson(
            @ForAll("links") List<IdentityLink> links, @ForAll("interactions") List<Interaction> interactions) {
        Identities identities = IdentityGraph.of(links).resolve(RULES);
        Journeys journeys = ASSEMBLER.assemble(identities.assign(interactions).interactions());
        for (Identifier customer : identities.customers()) {
            Variants variants = Variants.by(Dimension.TYPE).over(journeys);
            identities.erase(customer).apply(IdentityGraph.of(links), interactions, journeys, Map.of("v", variants));
            List<Journey> others = journeys.list().stream()
                    .filter(journey -> !journey.customer().equals(customer.toString()))
                    .toList();
            assertThat(variants.list())
                    .isEqualTo(Variants.by(Dimension.TYPE).over(others).list());
        }
    }

    @Provide
    Arbitrary<List<IdentityLink>> links() {
        return Links.lists();
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Combinators.combine(
                        Arbitraries.of("c-1", "c-2", "c-9", "email_hash:e1", "cookie:k1", "cookie:k2", "device:d1"),
                        Arbitraries.of("view", "order"),
                        Arbitraries.longs().between(0, 5))
                .as(Samples::interaction)
                .list()
                .ofMaxSize(12)
                .withoutEdgeCases();
    }
}
