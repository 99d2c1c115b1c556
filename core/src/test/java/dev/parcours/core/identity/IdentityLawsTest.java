package dev.parcours.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.identity.IdentityExplanation.Hop;
import dev.parcours.core.identity.IdentityExplanation.Verdict;
import dev.parcours.core.identity.IdentityLink.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentityLawsTest {

    private static List<Object> result(IdentityGraph graph, IdentityRules rules) {
        Identities identities = graph.resolve(rules);
        return List.of(
                graph.links(),
                identities.identifiers(),
                identities.identifiers().stream().map(identities::customer).toList(),
                identities.refused());
    }

    private static List<Object> result(Collection<IdentityLink> links, IdentityRules rules) {
        return result(IdentityGraph.of(links), rules);
    }

    @Property
    void personsAndRefusalsAreThoseOfTheReference(
            @ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules) {
        Identities identities = IdentityGraph.of(links).resolve(rules);
        NaiveIdentities reference = new NaiveIdentities(links, rules);
        assertThat(identities.customers().stream().map(identities::identifiers).map(Set::copyOf))
                .containsExactlyInAnyOrderElementsOf(reference.persons());
        Map<IdentityLink, Guard> refused = new LinkedHashMap<>();
        identities.refused().forEach(refusal -> refused.put(refusal.link(), refusal.guard()));
        assertThat(refused).isEqualTo(reference.refused());
    }

    @Property
    void nobodyHasTwoIdsOfAnExclusiveNamespace(
            @ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules) {
        Identities identities = IdentityGraph.of(links).resolve(rules);
        for (Identifier customer : identities.customers()) {
            assertThat(identities.identifiers(customer).stream()
                            .map(Identifier::namespace)
                            .filter(rules.exclusive()::contains))
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void customerIsTheSameForAllOfAPersonAndOneOfThem(@ForAll("links") List<IdentityLink> links) {
        Identities identities = IdentityGraph.of(links).resolve(IdentityRules.defaults());
        for (Identifier identifier : identities.identifiers()) {
            Identifier customer = identities.customer(identifier);
            assertThat(identities.customer(customer)).isEqualTo(customer);
            assertThat(identities.identifiers(identifier))
                    .contains(identifier)
                    .startsWith(customer)
                    .isEqualTo(identities.identifiers(customer));
        }
    }

    @Property
    void orderAndRepetitionChangeNothing(
            @ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules, @ForAll Random random) {
        List<IdentityLink> shuffled = new ArrayList<>(links);
        shuffled.addAll(links.subList(0, links.size() / 2));
        Collections.shuffle(shuffled, random);
        assertThat(result(shuffled, rules)).isEqualTo(result(links, rules));
    }

    @Property
    void mergedShardsEqualTheWhole(
            @ForAll("links") List<IdentityLink> first,
            @ForAll("links") List<IdentityLink> second,
            @ForAll("rules") IdentityRules rules) {
        IdentityGraph merged = IdentityGraph.of(second);
        IdentityGraph other = IdentityGraph.of(first);
        merged.merge(other);
        List<IdentityLink> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(result(merged, rules)).isEqualTo(result(all, rules));
        assertThat(result(other, rules)).isEqualTo(result(first, rules));
    }

    @Property
    void removeUndoesAdd(
            @ForAll("links") List<IdentityLink> kept,
            @ForAll("links") List<IdentityLink> added,
            @ForAll("rules") IdentityRules rules) {
        IdentityGraph graph = IdentityGraph.of(kept);
        added.forEach(graph::add);
        added.forEach(graph::remove);
        assertThat(result(graph, rules)).isEqualTo(result(kept, rules));
        kept.forEach(link -> assertThat(graph.count(link)).isEqualTo(Collections.frequency(kept, link)));
    }

    @Property
    void unmergeUndoesMerge(
            @ForAll("links") List<IdentityLink> kept,
            @ForAll("links") List<IdentityLink> merged,
            @ForAll("rules") IdentityRules rules) {
        Set<IdentityLink> undone = new HashSet<>(merged);
        kept.forEach(undone::remove);
        IdentityGraph graph = IdentityGraph.of(kept);
        graph.merge(IdentityGraph.of(merged));
        undone.forEach(graph::unmerge);
        assertThat(result(graph, rules)).isEqualTo(result(kept, rules));
    }

    @Property(tries = 100)
    void explanationOfOnePersonIsTheSurestThenTheShortestChain(
            @ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules) {
        Identities identities = IdentityGraph.of(links).resolve(rules);
        Set<IdentityLink> holding = new HashSet<>(links);
        identities.refused().forEach(refusal -> holding.remove(refusal.link()));
        for (Identifier from : identities.identifiers()) {
            for (Identifier to : identities.identifiers(from)) {
                IdentityExplanation explanation = identities.explain(from, to);
                assertThat(explanation.verdict()).isEqualTo(Verdict.ONE_PERSON);
                assertThat(explanation.refused()).isEmpty();
                assertLeads(explanation);
                Strength weakest = explanation.chain().stream()
                        .map(hop -> hop.link().strength())
                        .max(Comparator.naturalOrder())
                        .orElse(Strength.VERIFIED);
                assertThat(explanation.chain())
                        .hasSize(NaiveIdentities.distance(from, to, compared(holding, weakest, 1)))
                        .allSatisfy(hop -> assertThat(holding).contains(hop.link()));
                assertThat(NaiveIdentities.distance(from, to, compared(holding, weakest, 0)))
                        .isEqualTo(from.equals(to) ? 0 : Integer.MAX_VALUE);
            }
        }
    }

    /** The links whose strength compares as less than the bound with another: with 1 as sure or surer, with 0 surer. */
    private static List<IdentityLink> compared(Collection<IdentityLink> links, Strength other, int bound) {
        return links.stream()
                .filter(link -> Integer.signum(link.strength().compareTo(other)) < bound)
                .toList();
    }

    @Property(tries = 100)
    void explanationOfTwoPersonsShowsRefusedLinksIfAnyLeadThere(
            @ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules) {
        Identities identities = IdentityGraph.of(links).resolve(rules);
        Set<RefusedLink> refused = new HashSet<>(identities.refused());
        for (Identifier from : identities.customers()) {
            for (Identifier to : identities.customers()) {
                if (!from.equals(to)) {
                    IdentityExplanation explanation = identities.explain(from, to);
                    boolean isLinked = NaiveIdentities.distance(from, to, links) < Integer.MAX_VALUE;
                    assertThat(explanation.verdict()).isEqualTo(isLinked ? Verdict.REFUSED : Verdict.NOT_LINKED);
                    assertThat(explanation.refused().isEmpty()).isEqualTo(!isLinked);
                    assertThat(refused).containsAll(explanation.refused());
                    if (isLinked) {
                        assertLeads(explanation);
                    }
                }
            }
        }
    }

    private static void assertLeads(IdentityExplanation explanation) {
        Identifier at = explanation.from();
        for (Hop hop : explanation.chain()) {
            assertThat(hop.from()).isEqualTo(at);
            assertThat(Set.of(hop.from(), hop.to()))
                    .isEqualTo(Set.of(hop.link().first(), hop.link().second()));
            at = hop.to();
        }
        assertThat(at).isEqualTo(explanation.to());
    }

    @Property(tries = 150)
    void explanationBackwardsIsTheSameChain(
            @ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules) {
        Identities identities = IdentityGraph.of(links).resolve(rules);
        for (Identifier from : identities.identifiers()) {
            for (Identifier to : identities.identifiers()) {
                List<IdentityLink> there = identities.explain(from, to).chain().stream()
                        .map(Hop::link)
                        .collect(Collectors.toList());
                Collections.reverse(there);
                assertThat(identities.explain(to, from).chain().stream().map(Hop::link))
                        .containsExactlyElementsOf(there);
            }
        }
    }

    @Property
    void exclusiveRefusalNamesAnIdOnEachSideOfTheLink(@ForAll("links") List<IdentityLink> links) {
        Identities identities = IdentityGraph.of(links).resolve(IdentityRules.defaults());
        for (RefusedLink refused : identities.refused()) {
            if (refused.guard() == Guard.EXCLUSIVE) {
                assertThat(refused.conflict())
                        .containsExactly(
                                identities.customer(refused.link().first()),
                                identities.customer(refused.link().second()))
                        .doesNotHaveDuplicates();
            } else {
                assertThat(List.of(refused.link().first(), refused.link().second()))
                        .containsAll(refused.conflict());
                assertThat(refused.conflict()).isNotEmpty();
            }
        }
    }

    @Property(tries = 150)
    void erasingEveryoneLeavesNothing(@ForAll("links") List<IdentityLink> links, @ForAll("rules") IdentityRules rules) {
        IdentityGraph graph = IdentityGraph.of(links);
        for (Identifier identifier : graph.resolve(rules).identifiers()) {
            graph = graph.resolve(rules).erase(identifier).remaining(graph);
        }
        assertThat(graph.size()).isZero();
        assertThat(graph.resolve(rules).identifiers()).isEmpty();
    }

    @Property
    void erasedPersonIsGoneButForDevicesOfOthers(@ForAll("links") List<IdentityLink> links) {
        IdentityRules rules = IdentityRules.defaults();
        IdentityGraph graph = IdentityGraph.of(links);
        Identities identities = graph.resolve(rules);
        for (Identifier customer : identities.customers()) {
            Set<Identifier> own = Set.copyOf(identities.identifiers(customer));
            for (IdentityLink link : identities.erase(customer).remaining(graph).links()) {
                if (own.contains(link.first()) || own.contains(link.second())) {
                    boolean firstIsOwn = own.contains(link.first());
                    Identifier end = firstIsOwn ? link.first() : link.second();
                    Identifier other = firstIsOwn ? link.second() : link.first();
                    assertThat(rules.shared()).contains(end.namespace()).doesNotContain(other.namespace());
                    assertThat(own).doesNotContain(other);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<IdentityLink>> links() {
        return Links.lists();
    }

    @Provide
    Arbitrary<IdentityRules> rules() {
        return Links.rules();
    }
}
