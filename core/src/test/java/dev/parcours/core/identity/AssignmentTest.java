package dev.parcours.core.identity;

import static dev.parcours.core.identity.Links.form;
import static dev.parcours.core.identity.Links.login;
import static dev.parcours.core.identity.Links.record;
import static dev.parcours.core.identity.Links.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.AttributeValue;
import dev.parcours.core.Interaction;
import dev.parcours.core.Money;
import dev.parcours.core.ProfileAttribute;
import dev.parcours.core.ProfileUpdate;
import dev.parcours.core.Samples;
import dev.parcours.core.StageModels;
import dev.parcours.core.identity.Assignment.Join;
import dev.parcours.core.journey.JourneyAssembler;
import dev.parcours.core.journey.StagePlacement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final IdentityRules RULES = IdentityRules.defaults();

    /** The family's tablet of {@link AnonymousPolicy}: minute 0 of the samples is 08:00. */
    private static final List<IdentityLink> TABLET =
            List.of(login("device:tablet", "c-1", 120), login("device:tablet", "c-2", 720));

    private static List<Interaction> onTablet(long... minutes) {
        return LongStream.of(minutes)
                .mapToObj(minute -> Samples.interaction("device:tablet", "view", minute))
                .toList();
    }

    private static List<String> customers(Assignment assignment) {
        return assignment.interactions().stream().map(Interaction::customer).toList();
    }

    @Test
    void assign_afterLastOtherLogin_isTheTimelineOfTheComment() {
        Assignment assignment = IdentityGraph.of(TABLET).resolve(RULES).assign(onTablet(60, 120, 420, 720, 840));
        assertThat(customers(assignment)).containsExactly("c-1", "c-1", "c-2", "c-2", "c-2");
        assertThat(assignment.joins())
                .containsExactly(new Join("device:tablet", "c-1", 2), new Join("device:tablet", "c-2", 3));
        assertThat(assignment.joined()).isEqualTo(5);
    }

    @Test
    void assign_all_isTheTimelineOfTheComment() {
        Assignment assignment = IdentityGraph.of(TABLET)
                .resolve(RULES.withAnonymous(AnonymousPolicy.ALL))
                .assign(onTablet(60, 120, 420, 720, 840));
        assertThat(customers(assignment)).containsOnly("c-1").hasSize(5);
    }

    @Test
    void assign_sameCustomerLogsInAgain_claimsWhatIsAfterTheOther() {
        Identities identities = resolve(
                login("device:tablet", "c-1", 10),
                login("device:tablet", "c-2", 20),
                login("device:tablet", "c-1", 30));
        assertThat(customers(identities.assign(onTablet(5, 15, 25, 35)))).containsExactly("c-1", "c-2", "c-1", "c-1");
    }

    @Test
    void assign_loginsOfOneInstant_areTheSurest() {
        Identities identities = resolve(form("device:tablet", "c-1", 10), login("device:tablet", "c-2", 10));
        assertThat(customers(identities.assign(onTablet(5, 10, 15)))).containsExactly("c-2", "c-2", "c-2");
    }

    @Test
    void assign_deviceKnownByItsCookie_isWhoseTheCookieIs() {
        Identities identities = resolve(record("device:tablet", "cookie:k", 9), login("cookie:k", "c-1", 10));
        assertThat(customers(identities.assign(onTablet(1, 50)))).containsExactly("c-1", "c-1");
    }

    @Test
    void assign_deviceOfTooManyOrUnknown_staysItself() {
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= 4; i++) {
            graph.add(login("device:tablet", "c-" + i, i));
            graph.add(login("cookie:null", "c-" + i, i));
        }
        List<Interaction> interactions = List.of(
                Samples.interaction("device:tablet", "view", 2),
                Samples.interaction("cookie:null", "view", 2),
                Samples.interaction("cookie:other", "view", 2),
                Samples.interaction("cookie:", "view", 2),
                Samples.interaction("c-1", "view", 2));
        Assignment assignment = graph.resolve(RULES).assign(interactions);
        assertThat(assignment.interactions()).isEqualTo(interactions);
        assertThat(assignment.joins()).isEmpty();
        assertThat(assignment).hasToString("5 interactions, 0 of them joined to another customer");
    }

    @Test
    void assign_interaction_keepsAllButItsCustomer() {
        Interaction order = Samples.interaction("email_hash:e", "order", 3).toBuilder()
                .id("o-1")
                .value(Money.of("12.50", "EUR"))
                .source("orders.csv", 7)
                .build();
        assertThat(resolve(form("email_hash:e", "c-1", 1))
                        .assign(List.of(order))
                        .interactions())
                .containsExactly(order.toBuilder().customer("c-1").build());
    }

    @Test
    void assign_journeyBegunOnACookie_isOneWithTheCustomers() {
        List<Interaction> read =
                List.of(Samples.interaction("cookie:k", "view", 1), Samples.interaction("c-1", "order", 3));
        IdentityGraph graph = IdentityGraph.of(List.of(login("cookie:k", "c-1", 2)));
        JourneyAssembler assembler = JourneyAssembler.of(StageModels.fiveStages(), StagePlacement.none());
        assertThat(assembler
                        .assemble(graph.resolve(RULES).assign(read).interactions())
                        .list())
                .singleElement()
                .satisfies(journey -> assertThat(journey.steps()).hasSize(2));

        graph.unmerge(login("cookie:k", "c-1", 2));
        assertThat(assembler
                        .assemble(graph.resolve(RULES).assign(read).interactions())
                        .list())
                .hasSameSizeAs(assembler.assemble(read).list())
                .hasSize(2);
    }

    @Property
    void everyInteractionIsKeptAndEveryJoinCounted(
            @ForAll("links") List<IdentityLink> links, @ForAll("interactions") List<Interaction> interactions) {
        Assignment assignment = IdentityGraph.of(links).resolve(RULES).assign(interactions);
        assertThat(assignment.interactions()).hasSameSizeAs(interactions);
        long changed = 0;
        for (int i = 0; i < interactions.size(); i++) {
            Interaction before = interactions.get(i);
            Interaction after = assignment.interactions().get(i);
            assertThat(after.toBuilder().customer(before.customer()).build()).isEqualTo(before);
            changed += after.equals(before) ? 0 : 1;
        }
        assertThat(assignment.joined()).isEqualTo(changed);
    }

    @Property
    void assigningTwiceIsAssigningOnce(
            @ForAll("links") List<IdentityLink> links, @ForAll("interactions") List<Interaction> interactions) {
        Identities identities = IdentityGraph.of(links).resolve(RULES);
        List<Interaction> once = identities.assign(interactions).interactions();
        assertThat(identities.assign(once).interactions()).isEqualTo(once);
    }

    @Property
    void underAllEveryInteractionIsOfTheCustomerOfItsIdentifier(
            @ForAll("links") List<IdentityLink> links, @ForAll("interactions") List<Interaction> interactions) {
        Identities identities = IdentityGraph.of(links).resolve(RULES.withAnonymous(AnonymousPolicy.ALL));
        assertThat(customers(identities.assign(interactions)))
                .isEqualTo(interactions.stream()
                        .map(interaction -> identities
                                .customer(Identifier.parse(interaction.customer()))
                                .toString())
                        .toList());
    }

    @Property
    void afterLastOtherLoginEveryInteractionIsOfWhoeverLogsInNextElseOfWhoeverDidLast(
            @ForAll("links") List<IdentityLink> links, @ForAll("interactions") List<Interaction> interactions) {
        Identities identities = IdentityGraph.of(links).resolve(RULES);
        assertThat(customers(identities.assign(interactions)))
                .isEqualTo(interactions.stream()
                        .map(interaction -> identities
                                .customer(known(interaction, links, identities))
                                .toString())
                        .toList());
    }

    private static Identifier known(Interaction interaction, List<IdentityLink> links, Identities identities) {
        Identifier device = Identifier.parse(interaction.customer());
        Set<IdentityLink> linkingNobody = identities.refused().stream()
                .filter(refused -> refused.guard() != Guard.EXCLUSIVE)
                .map(RefusedLink::link)
                .collect(Collectors.toSet());
        Comparator<IdentityLink> inTime =
                Comparator.comparing(IdentityLink::time).thenComparing(Comparator.naturalOrder());
        List<IdentityLink> logins = links.stream()
                .filter(link -> RULES.shared().contains(device.namespace()) && !linkingNobody.contains(link))
                .filter(link -> link.first().equals(device) || link.second().equals(device))
                .filter(link -> !RULES.shared().contains(other(link, device).namespace()))
                .sorted(inTime)
                .toList();
        Instant last =
                logins.isEmpty() ? Instant.MIN : logins.get(logins.size() - 1).time();
        Instant asked = interaction.time().isAfter(last) ? last : interaction.time();
        return logins.stream()
                .filter(login -> !login.time().isBefore(asked))
                .findFirst()
                .map(login -> other(login, device))
                .orElse(device);
    }

    private static Identifier other(IdentityLink link, Identifier end) {
        return link.first().equals(end) ? link.second() : link.first();
    }

    @Provide
    Arbitrary<List<IdentityLink>> links() {
        return Links.lists();
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Combinators.combine(
                        Arbitraries.of(
                                "c-1", "c-9", "email_hash:e1", "cookie:k1", "cookie:k2", "device:d1", "cookie:null"),
                        Arbitraries.longs().between(0, 5))
                .as((customer, minute) -> Samples.interaction(customer, "view", minute))
                .list()
                .ofMaxSize(12)
                .withoutEdgeCases();
    }

    @Test
    void assignProfiles_updatesOfAnIdentifier_areOfItsCustomerAndElseAsTheyWere() {
        Identities identities = IdentityGraph.of(TABLET).resolve(RULES);
        List<ProfileUpdate> updates = Stream.of("device:tablet", "c-2", "cookie:new")
                .map(customer -> ProfileUpdate.of(
                        customer,
                        Instant.parse("2026-01-05T23:00:00Z"),
                        ProfileAttribute.Origin.OBSERVED,
                        Map.of("city", AttributeValue.of("Lyon"))))
                .toList();

        List<ProfileUpdate> assigned = identities.assignProfiles(updates);

        assertThat(assigned).extracting(ProfileUpdate::customer).containsExactly("c-1", "c-2", "cookie:new");
        assertThat(assigned.get(0).withCustomer("device:tablet")).isEqualTo(updates.get(0));
    }
}
