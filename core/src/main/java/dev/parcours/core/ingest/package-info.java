/**
 * Records in, values and a report out.
 *
 * <p>A {@link dev.parcours.core.ingest.RecordReader} reads records of one format (CSV, JSON lines, JSON, XES) and a
 * {@link dev.parcours.core.ingest.RowMapping} makes a value of each: an interaction by
 * {@link dev.parcours.core.ingest.InteractionMapping}, a customer's profile by
 * {@link dev.parcours.core.ingest.CustomerMapping}.
 *
 * <pre>{@code
 * RowMapping<Interaction> mapping =
 *         InteractionMapping.of("user_id", "timestamp", "event").inZone(ZoneId.of("Europe/Paris"));
 * IngestResult<Interaction> read = RecordReader.csv(mapping).read(Path.of("events.csv.gz"));
 * read.report().rejected();
 * }</pre>
 *
 * <p>Links between identifiers are read by {@link dev.parcours.core.ingest.IdentityLinkMapping}. Sources that say more
 * than one thing of a customer in a record give {@link dev.parcours.core.ingest.CustomerFacts}: interactions, profile
 * updates and identity links. {@link dev.parcours.core.ingest.ChannelRules} tell the channel of web traffic. The
 * shortest program for each source:
 *
 * <pre>{@code
 * RecordReader.csv(CustomerMapping.of("id")).read(file);                           // profiles
 * RecordReader.csv(IdentityLinkMapping.byName()).read(file);                       // first,second,time,origin,strength
 * RecordReader.csv(CustomerFactsMapping.of(mapping)                                // columns of your own
 *         .withLink(IdentityLinkMapping.of("user_id", "card"))).read(file);
 * RecordReader.jsonLines(SegmentSpecMapping.withDefaults()).read(file);            // calls and batches of calls
 * RecordReader.json(CloudEventsMapping.of("subject")).read(file);
 * RecordReader.jsonLines(Ga4Mapping.withDefaults()).read(file);
 * RecordReader.xes(InteractionMapping.xes()).read(file);
 * RecordReader.csv(SalesforceMappings.leads()).read(file);                         // and HubSpot, Mautic, EspoCRM, SuiteCRM
 * ResultSetReader.of(mapping).read(query.executeQuery(sql), "crm.activity");       // rows of a database
 * }</pre>
 *
 * <p>What facts say is put together so:
 *
 * <pre>{@code
 * CustomerFacts facts = CustomerFacts.join(read.accepted());
 * facts.identityLinks().forEach(graph::add);
 * Identities identities = graph.resolve(IdentityRules.defaults());
 * List<Interaction> interactions = identities.assign(facts.interactions()).interactions();
 * List<ProfileUpdate> updates = identities.assignProfiles(facts.profileUpdates());
 * Histories.join(List.of(), updates, interactions).customers();
 * }</pre>
 *
 * <p>Every record that is read is accepted or rejected, so {@code read = accepted + rejected}. A rejected record has a
 * place, a reason and a remedy in the {@link dev.parcours.core.ingest.IngestReport}, and reading goes on with the next
 * one. What makes a whole source unreadable (no header, a column that is mapped but not there, a broken archive) is a
 * {@link dev.parcours.core.ingest.MalformedSourceException}.
 *
 * <p>An {@link dev.parcours.core.ingest.XesWriter} writes interactions and journeys for tools of process mining, as
 * XES.
 *
 * <p>Sources are streamed: memory does not grow with their length unless the accepted values are kept. The length of a
 * field and of a record, the nesting of JSON and XML and the length of numbers are bounded, and no XML document type or
 * external entity is read, so a hostile source costs time in proportion to its length and nothing else.
 */
@NullMarked
package dev.parcours.core.ingest;

import org.jspecify.annotations.NullMarked;
