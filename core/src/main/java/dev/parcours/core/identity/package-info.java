/**
 * Which identifiers are one customer.
 *
 * <p>A customer is met under many names: the id of the CRM, the hash of an e-mail address, a cookie, a device, a
 * loyalty card. Each is an {@link dev.parcours.core.identity.Identifier}, a value in a namespace. Sources state that
 * two of them are one person's, as {@link dev.parcours.core.identity.IdentityLink links}: at a login, in a form, in one
 * record. An {@link dev.parcours.core.identity.IdentityGraph} collects links from all sources, and
 * {@link dev.parcours.core.identity.IdentityRules} say which of them make two persons one.
 *
 * <pre>{@code
 * IdentityGraph graph = IdentityGraph.empty();
 * RecordReader.csv(IdentityLinkMapping.byName()).read(Path.of("links.csv"), graph::add);
 *
 * Identities identities = graph.resolve(IdentityRules.defaults());
 * identities.customer(Identifier.parse("cookie:f3a9"));           // c-42
 * identities.explain(Identifier.parse("cookie:f3a9"), Identifier.customerId("c-42")).sentence(Locale.ENGLISH);
 * identities.refused();                                           // what would have merged too much, and why not
 *
 * Assignment assignment = identities.assign(read.accepted());     // anonymous interactions join their customer
 * Journeys journeys = assembler.assemble(assignment.interactions());
 * }</pre>
 *
 * <p>Nothing is merged for good, as it is where profiles are merged while events arrive, such as in Mixpanel, whose
 * merges cannot be undone. The graph keeps the links and not their result, which is a function of the set of links and
 * the rules: no order of arrival, no sharding and no link that was there for a while changes it. So a mistake is undone
 * by taking back the link that caused it and resolving anew, and the journeys, built of the interactions as they were
 * read, are as if it had never been:
 *
 * <pre>{@code
 * graph.unmerge(link);
 * journeys = assembler.assemble(graph.resolve(rules).assign(read.accepted()).interactions());
 * }</pre>
 *
 * <p>To merge two persons who are not one is worse than to miss that two are one: one sees the other's orders. Three
 * {@link dev.parcours.core.identity.Guard guards} keep links from it, and each link that they refuse is kept with the
 * reason: a person has one customer id, what many people share links nobody, and a value such as {@code null} is
 * nobody.
 *
 * <p>An {@link dev.parcours.core.identity.Erasure} takes a person out again, with all that was counted of him:
 *
 * <pre>{@code
 * Erasure erasure = identities.erase(Identifier.customerId("c-42"));
 * ErasureReport report = erasure.apply(graph, interactions, journeys, Map.of("checkout", funnel));
 * report.changedFigures();                                        // checkout, before and after
 * graph = erasure.remaining(graph);
 * }</pre>
 */
@NullMarked
package dev.parcours.core.identity;

import org.jspecify.annotations.NullMarked;
