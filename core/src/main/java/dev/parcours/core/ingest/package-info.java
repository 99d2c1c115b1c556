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
 * <p>Sources that say more than one thing of a customer in a record give
 * {@link dev.parcours.core.ingest.CustomerFacts}: interactions, profile updates and identity links. Their mappings are
 * {@link dev.parcours.core.ingest.CustomerFactsMapping} for columns of your own,
 * {@link dev.parcours.core.ingest.SegmentSpecMapping}, {@link dev.parcours.core.ingest.CloudEventsMapping},
 * {@link dev.parcours.core.ingest.Ga4Mapping}, and ready-made ones for the records of CRMs, such as
 * {@link dev.parcours.core.ingest.SalesforceMappings}. Rows of a database are read by a
 * {@link dev.parcours.core.ingest.ResultSetReader}. {@link dev.parcours.core.ingest.ChannelRules} tell the channel of
 * web traffic.
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
