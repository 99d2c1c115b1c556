package dev.parcours.core.ingest;

import dev.parcours.core.Interaction;
import dev.parcours.core.Journey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes interactions and journeys as a log of XES, the format of process mining (IEEE 1849-2016).
 *
 * <p>A trace is a customer, or a journey; its events are the interactions in {@link Interaction#ORDER}. The type is
 * {@code concept:name}, the time {@code time:timestamp}; what else an interaction has is in attributes of the extension
 * {@code parcours}, such as {@code parcours:channel}. Properties are attributes under their own names; a property such
 * as {@code case:AMOUNT} that all events of a trace share is one attribute {@code AMOUNT} of the trace. A property
 * whose name would be taken for something else, such as {@code time:timestamp}, has {@code parcours:property:} before
 * its name. A set of texts is a list, a date its midnight without an offset.
 *
 * <pre>{@code
 * XesWriter.gzip().write(interactions, out);
 * RecordReader.xes(InteractionMapping.xes()).read(Path.of("log.xes.gz"));
 * }</pre>
 *
 * <p>Interactions that are written and read so are equal but for {@link Interaction#source()} and
 * {@link Interaction#place()}, which say where an interaction was read, hence are of the log; the order of each
 * customer's stays. Characters that XML cannot hold are written as {@code _xHHHH_}, as in Office Open XML, and an
 * underscore that begins such a group as {@code _x005F_}.
 *
 * <p>The same interactions give the same bytes, in UTF-8, in whatever order they are given. What cannot be written is
 * refused before the first byte. This class is immutable and thread-safe.
 */
public final class XesWriter {

    private final boolean compresses;

    private XesWriter(boolean compresses) {
        this.compresses = compresses;
    }

    /** Returns a writer of plain XML. */
    public static XesWriter plain() {
        return new XesWriter(false);
    }

    /** Returns a writer of XML that is compressed with gzip. */
    public static XesWriter gzip() {
        return new XesWriter(true);
    }

    /**
     * Writes interactions, a trace for each customer under the customer's id, in the order of the ids.
     *
     * @param out where to, left open
     * @throws IllegalArgumentException if a time or date is not in the years 1 to 9999, or if a number is written with
     *     more than 1000 characters
     * @throws IOException if it cannot be written
     */
    public void write(Collection<Interaction> interactions, OutputStream out) throws IOException {
        List<Interaction> sorted = new ArrayList<>(interactions);
        sorted.sort(Comparator.comparing(Interaction::customer).thenComparing(Interaction.ORDER));
        List<XesTrace> traces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || !sorted.get(i).customer().equals(sorted.get(start).customer())) {
                traces.add(XesTrace.of(sorted.subList(start, i)));
                start = i;
            }
        }
        writeTraces(traces, out);
    }

    /**
     * Writes journeys, a trace for each under its id, in the order given. The trace says {@code parcours:customer},
     * {@code parcours:grain}, {@code parcours:start} and {@code parcours:end}, an event {@code parcours:stage} if its
     * step is placed; read back these are properties, and the customer is read with
     * {@code InteractionMapping.xes().with(Field.CUSTOMER, "case:parcours:customer")}.
     *
     * @param out where to, left open
     * @throws IllegalArgumentException if a time or date is not in the years 1 to 9999, or if a number is written with
     *     more than 1000 characters
     * @throws IOException if it cannot be written
     */
    public void writeJourneys(Iterable<Journey> journeys, OutputStream out) throws IOException {
        List<XesTrace> traces = new ArrayList<>();
        journeys.forEach(journey -> traces.add(XesTrace.of(journey)));
        writeTraces(traces, out);
    }

    private void writeTraces(List<XesTrace> traces, OutputStream out) throws IOException {
        XesExtensions extensions = new XesExtensions();
        traces.forEach(trace -> trace.events().forEach(event -> {
            XesChecks.check(event);
            extensions.use(event.properties().keySet());
        }));
        if (compresses) {
            GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
            writeText(traces, extensions, packed);
            packed.finish();
        } else {
            writeText(traces, extensions, out);
        }
    }

    private static void writeText(List<XesTrace> traces, XesExtensions extensions, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        XesMarkup markup = new XesMarkup(text);
        markup.openLog();
        extensions.write(markup);
        markup.declareGlobals();
        for (XesTrace trace : traces) {
            trace.write(markup);
        }
        markup.closeLog();
        text.flush();
    }
}
