package dev.parcours.core.identity;

import static dev.parcours.core.identity.Links.form;
import static dev.parcours.core.identity.Links.id;
import static dev.parcours.core.identity.Links.ids;
import static dev.parcours.core.identity.Links.login;
import static dev.parcours.core.identity.Links.record;
import static dev.parcours.core.identity.Links.resolve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.identity.IdentityExplanation.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityGraphTest {

    private static final IdentityRules RULES = IdentityRules.defaults();

    @Test
    void resolve_noLinks_isNobody() {
        Identities identities = IdentityGraph.empty().resolve(RULES);
        assertThat(identities.identifiers()).isEmpty();
        assertThat(identities.customers()).isEmpty();
        assertThat(identities.customer(id("cookie:k"))).isEqualTo(id("cookie:k"));
        assertThat(identities.identifiers(id("cookie:k"))).containsExactly(id("cookie:k"));
        assertThat(identities).hasToString("0 identifiers of 0 customers");
    }

    @Test
    void resolve_chainOfLinks_isOnePersonCalledByTheCustomerId() {
        Identities identities = resolve(
                record("cookie:k1", "device:d", 1),
                form("cookie:k1", "email_hash:e", 2),
                login("email_hash:e", "c-1", 3),
                login("cookie:k2", "c-2", 4));
        assertThat(identities.customers()).containsExactlyElementsOf(ids("c-1", "c-2"));
        assertThat(identities.customer(id("device:d"))).isEqualTo(id("c-1"));
        assertThat(identities.identifiers(id("device:d")))
                .containsExactlyElementsOf(ids("c-1", "email_hash:e", "cookie:k1", "device:d"));
        assertThat(identities.refused()).isEmpty();
        assertThat(identities).hasToString("6 identifiers of 2 customers");
    }

    @Test
    void customer_withoutExclusiveId_isTheFirstThatIsNotOfASharedKind() {
        Identities identities = resolve(
                form("phone_hash:a", "cookie:a", 1),
                form("phone_hash:a", "email_hash:b", 1),
                form("device:a", "cookie:b", 1));
        assertThat(identities.customer(id("cookie:a"))).isEqualTo(id("email_hash:b"));
        assertThat(identities.customer(id("device:a"))).isEqualTo(id("cookie:b"));
    }

    @Test
    void customer_severalExclusiveNamespaces_isOfTheOneNamedFirst() {
        IdentityGraph graph = IdentityGraph.of(List.of(form("loyalty_card:l", "c-1", 1)));
        assertThat(graph.resolve(RULES.withExclusive("loyalty_card", "customer_id"))
                        .customer(id("c-1")))
                .isEqualTo(id("loyalty_card:l"));
        assertThat(graph.resolve(RULES.withExclusive("customer_id", "loyalty_card"))
                        .customer(id("loyalty_card:l")))
                .isEqualTo(id("c-1"));
    }

    @Test
    void resolve_twoCustomerIdsOnOneCookie_refusesTheLaterLink() {
        Identities identities = resolve(login("cookie:k", "c-2", 1), login("cookie:k", "c-1", 2));
        assertThat(identities.customer(id("cookie:k"))).isEqualTo(id("c-2"));
        assertThat(identities.refused())
                .containsExactly(new RefusedLink(login("cookie:k", "c-1", 2), Guard.EXCLUSIVE, ids("c-2", "c-1")));
    }

    @Test
    void resolve_linkThatIsSurer_winsOverAnOlderOne() {
        Identities identities = resolve(record("email_hash:e", "c-2", 1), login("email_hash:e", "c-1", 2));
        assertThat(identities.customer(id("email_hash:e"))).isEqualTo(id("c-1"));
    }

    @Test
    void resolve_twoIdsOfAnExclusiveNamespace_areRefusedOverAnyDetour() {
        Identities identities = resolve(
                login("c-1", "email_hash:e1", 1),
                login("c-2", "email_hash:e2", 1),
                login("email_hash:e1", "phone_hash:p", 2),
                login("email_hash:e2", "phone_hash:p", 3));
        assertThat(identities.customers()).containsExactlyElementsOf(ids("c-1", "c-2"));
        assertThat(identities.refused())
                .containsExactly(
                        new RefusedLink(login("email_hash:e2", "phone_hash:p", 3), Guard.EXCLUSIVE, ids("c-2", "c-1")));
        assertThat(identities.explain(id("c-2"), id("c-1")).chain().stream().map(IdentityExplanation.Hop::to))
                .containsExactlyElementsOf(ids("email_hash:e2", "phone_hash:p", "email_hash:e1", "c-1"));
    }

    @Test
    void resolve_twoLoyaltyCards_areOnePersonUnlessTheNamespaceIsExclusive() {
        IdentityGraph graph =
                IdentityGraph.of(List.of(form("loyalty_card:l1", "c-1", 1), form("loyalty_card:l2", "c-1", 2)));
        assertThat(graph.resolve(RULES).customers()).containsExactly(id("c-1"));
        assertThat(graph.resolve(RULES.withExclusive("customer_id", "loyalty_card"))
                        .customers())
                .containsExactlyElementsOf(ids("c-1", "loyalty_card:l2"));
    }

    @Test
    void resolve_cookieOfMorePeopleThanAllowed_linksNobody() {
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= 3; i++) {
            graph.add(login("cookie:k", "c-" + i, i));
        }
        assertThat(graph.resolve(RULES).customer(id("cookie:k"))).isEqualTo(id("c-1"));

        graph.add(login("cookie:k", "c-4", 4));
        Identities identities = graph.resolve(RULES);
        assertThat(identities.customer(id("cookie:k"))).isEqualTo(id("cookie:k"));
        assertThat(identities.refused()).hasSize(4).allSatisfy(refused -> {
            assertThat(refused.guard()).isEqualTo(Guard.SHARED_BY_TOO_MANY);
            assertThat(refused.conflict()).containsExactly(id("cookie:k"));
        });
        assertThat(graph.resolve(RULES.withMostPeople(4)).customer(id("cookie:k")))
                .isEqualTo(id("c-1"));
    }

    @Test
    void resolve_cookieWithSeveralIdentifiersOfOnePerson_countsThatPersonOnce() {
        Identities identities = resolve(
                login("c-1", "email_hash:e1", 1),
                login("c-1", "email_hash:e2", 1),
                login("c-1", "email_hash:e3", 1),
                login("c-1", "email_hash:e4", 1),
                form("cookie:k", "email_hash:e1", 2),
                form("cookie:k", "email_hash:e2", 2),
                form("cookie:k", "email_hash:e3", 2),
                form("cookie:k", "email_hash:e4", 2));
        assertThat(identities.customer(id("cookie:k"))).isEqualTo(id("c-1"));
    }

    @Test
    void resolve_cookieThatAloneLinksIdentifiersOfSeveralNamespaces_countsTheNamespaceWithMost() {
        Identities identities = resolve(
                login("cookie:k", "c-1", 1),
                form("cookie:k", "email_hash:e1", 2),
                form("cookie:k", "email_hash:e2", 2),
                form("cookie:k", "phone_hash:p", 2),
                form("cookie:k", "loyalty_card:l", 2));
        assertThat(identities.customers()).containsExactly(id("c-1"));
    }

    @Test
    void resolve_kioskWithoutCustomerIds_countsAddresses() {
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= 4; i++) {
            graph.add(form("device:kiosk", "email_hash:e" + i, i));
        }
        assertThat(graph.resolve(RULES).customers()).hasSize(5);
    }

    @Test
    void resolve_deviceKnownByItsCookies_countsThePeopleBehindThem() {
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= 4; i++) {
            graph.add(login("cookie:k" + i, "c-" + i, i));
            graph.add(record("device:d", "cookie:k" + i, i));
        }
        Identities identities = graph.resolve(RULES);
        assertThat(identities.customer(id("device:d"))).isEqualTo(id("device:d"));
        assertThat(identities.customer(id("cookie:k4"))).isEqualTo(id("c-4"));
    }

    @Test
    void resolve_deviceBehindACookieOfTooMany_isNotBlamedForIt() {
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= 4; i++) {
            graph.add(login("cookie:kiosk", "c-" + i, i));
        }
        graph.add(record("device:d", "cookie:kiosk", 5));
        graph.add(record("device:d", "cookie:k", 5));
        Identities identities = graph.resolve(RULES);
        assertThat(identities.customer(id("device:d"))).isEqualTo(id("cookie:k"));
        assertThat(identities.customer(id("cookie:kiosk"))).isEqualTo(id("cookie:kiosk"));
    }

    @Test
    void resolve_deviceBesideACookieOfTooMany_countsThePeopleBehindItsOtherNeighbours() {
        IdentityGraph graph = IdentityGraph.of(List.of(
                login("cookie:kiosk", "c-1", 1),
                login("cookie:kiosk", "c-2", 1),
                record("device:d", "cookie:kiosk", 2)));
        for (int i = 3; i <= 4; i++) {
            graph.add(login("cookie:k" + i, "c-" + i, 1));
            graph.add(record("device:d" + i, "cookie:k" + i, 2));
            graph.add(record("device:d", "device:d" + i, 3));
        }
        Identities identities = graph.resolve(RULES.withMostPeople(1));
        assertThat(identities.customer(id("device:d"))).isEqualTo(id("device:d"));
        assertThat(identities.customer(id("device:d4"))).isEqualTo(id("c-4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie:null", "email_hash:undefined", "0", "device:00000000-0000-0000-0000-000000000000"})
    void resolve_valueThatStandsForNobody_linksNobody(String nobody) {
        Identities identities = resolve(login("c-1", nobody, 1), login("email_hash:e", nobody, 2));
        assertThat(identities.customers()).hasSize(3);
        assertThat(identities.refused()).hasSize(2).allSatisfy(refused -> {
            assertThat(refused.guard()).isEqualTo(Guard.NEVER_LINKED);
            assertThat(refused.conflict()).containsExactly(id(nobody));
        });
    }

    @Test
    void unmerge_linkStatedTwice_isGone() {
        IdentityLink link = login("cookie:k", "c-1", 1);
        IdentityGraph graph = IdentityGraph.of(List.of(link, link, form("cookie:k", "email_hash:e", 2)));
        graph.remove(link);
        assertThat(graph.resolve(RULES).customer(id("cookie:k"))).isEqualTo(id("c-1"));
        graph.add(link);
        graph.unmerge(link);
        assertThat(graph.count(link)).isZero();
        assertThat(graph.resolve(RULES).customer(id("cookie:k"))).isEqualTo(id("email_hash:e"));
    }

    @Test
    void unmerge_linkThatRefusedAnother_letsTheOtherHold() {
        IdentityGraph graph =
                IdentityGraph.of(List.of(login("email_hash:e", "c-1", 1), login("email_hash:e", "c-2", 2)));
        graph.unmerge(login("email_hash:e", "c-1", 1));
        Identities identities = graph.resolve(RULES);
        assertThat(identities.customer(id("email_hash:e"))).isEqualTo(id("c-2"));
        assertThat(identities.refused()).isEmpty();
    }

    @Test
    void removeAndUnmerge_linkThatIsNotThere_throw() {
        IdentityGraph graph = IdentityGraph.of(List.of(login("cookie:k", "c-1", 1)));
        String message = "there is no link between cookie:k and c-1 stated by login at 2024-03-01T08:02:00Z";
        assertThatThrownBy(() -> graph.remove(login("cookie:k", "c-1", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> graph.unmerge(login("cookie:k", "c-1", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(graph.size()).isEqualTo(1);
    }

    @Test
    void merge_withItself_countsTwice() {
        IdentityGraph graph = IdentityGraph.of(List.of(login("cookie:k", "c-1", 1)));
        graph.merge(graph);
        assertThat(graph.count(login("cookie:k", "c-1", 1))).isEqualTo(2);
        assertThat(graph).hasToString("1 links");
    }

    @Test
    void link_ofAnIdentifierWithItself_isRefusedWhenMade() {
        assertThatThrownBy(() -> login("cookie:k", "cookie:k", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link needs two identifiers, but both are cookie:k");
    }

    @Test
    void resolve_manyIdentifiersOnOneCookie_linksNobody() {
        int many = 100_000;
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= many; i++) {
            graph.add(login("cookie:k", "c-" + i, i));
        }
        Identities identities = graph.resolve(RULES);
        assertThat(identities.refused()).hasSize(many);
        assertThat(identities.customers()).hasSize(many + 1);
        assertThat(identities.explain(id("c-1"), id("c-100000")).refused()).hasSize(2);
    }

    @Test
    void resolve_longChain_isOnePersonExplainedToItsEnd() {
        int many = 50_000;
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 1; i <= many; i++) {
            graph.add(login("cookie:k" + (i - 1), "cookie:k" + i, many - i));
        }
        graph.add(login("cookie:k" + many, "c-1", 0));
        Identities identities = graph.resolve(RULES);
        assertThat(identities.customers()).containsExactly(id("c-1"));
        IdentityExplanation explanation = identities.explain(id("cookie:k0"), id("c-1"));
        assertThat(explanation.verdict()).isEqualTo(Verdict.ONE_PERSON);
        assertThat(explanation.chain()).hasSize(many + 1);
    }

    @Test
    void resolve_manyPersons_areKeptApart() {
        int persons = 20_000;
        IdentityGraph graph = IdentityGraph.empty();
        for (int i = 0; i < persons; i++) {
            graph.add(form("c-" + i, "email_hash:e" + i, i));
            graph.add(login("cookie:k" + i, "c-" + i, i));
            graph.add(login("cookie:k" + i, "c-" + (i + 1) % persons, i + 1));
            graph.add(record("device:d" + i, "cookie:k" + i, i));
            graph.add(record("device:d" + i, "loyalty_card:l" + i, i));
        }
        Identities identities = graph.resolve(RULES);
        assertThat(graph.size()).isEqualTo(5 * persons);
        assertThat(identities.customers()).hasSize(persons);
        assertThat(identities.refused()).hasSize(persons);
        assertThat(identities.customer(id("loyalty_card:l77"))).isEqualTo(id("c-77"));
    }
}
