package dev.parcours.core.ingest;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The events of a log, one after the other. */
final class XesEvents {

    private static final Set<String> OBJECT_CENTRIC =
            Set.of("events", "objects", "object-types", "event-types", "objectTypes", "eventTypes");

    private final XesCursor cursor;
    private final XesAttributeReader reader;
    private final XesHeader header;
    private @Nullable XesAttributes trace;
    private boolean traceHasEvents;
    private boolean hasEnded;

    private XesEvents(XesCursor cursor, int maxLength) {
        this.cursor = cursor;
        reader = new XesAttributeReader(cursor, maxLength);
        header = new XesHeader(cursor, reader, maxLength);
    }

    static XesEvents open(SourceText text, ReadOptions options) throws IOException {
        XesCursor cursor = new XesCursor(text, options);
        cursor.next();
        if (!cursor.tag().equals("log")) {
            throw cursor.malformed("the source is XML, but not XES: its first element is <%s>, not <log>"
                    .formatted(Fields.shown(cursor.tag())));
        }
        return new XesEvents(cursor, options.maxLength());
    }

    XesHeader header() {
        return header;
    }

    /** Returns the next event, or null if there is none. */
    @Nullable XesEvent next() throws IOException {
        while (!hasEnded) {
            switch (cursor.next()) {
                case XMLStreamConstants.END_DOCUMENT -> hasEnded = true;
                case XMLStreamConstants.END_ELEMENT -> trace = null;
                default -> {
                    XesEvent event = trace == null ? inLog() : inTrace(trace);
                    if (event != null) {
                        return event;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable XesEvent inLog() throws IOException {
        String tag = cursor.tag();
        switch (tag) {
            case "trace" -> {
                trace = reader.attributes();
                traceHasEvents = false;
            }
            case "event" -> {
                return readEvent();
            }
            case "extension" -> header.readExtension();
            case "classifier" -> header.readClassifier();
            case "global" -> header.readGlobal();
            default -> {
                if (OBJECT_CENTRIC.contains(tag)) {
                    throw cursor.malformed(
                            "the log is object-centric (OCEL), not XES; flatten it to one kind of object");
                }
                if (XesType.ofTag(tag).isEmpty()) {
                    return stray();
                }
                cursor.skip();
            }
        }
        return null;
    }

    private @Nullable XesEvent inTrace(XesAttributes openTrace) throws IOException {
        if (cursor.tag().equals("event")) {
            traceHasEvents = true;
            return readEvent();
        }
        if (XesType.ofTag(cursor.tag()).isEmpty() || traceHasEvents) {
            return stray();
        }
        reader.read(openTrace, XesKeys.CASE);
        return null;
    }

    private XesEvent readEvent() throws IOException {
        XesEvent event = new XesEvent(reader.attributes(), trace, cursor.line());
        reader.readAll(event.attributes(), "");
        if (trace != null) {
            rejectHidden(event.attributes(), trace);
        }
        return event;
    }

    private static void rejectHidden(XesAttributes event, XesAttributes trace) {
        for (String name : event.values().keySet()) {
            if (name.startsWith(XesKeys.CASE) && trace.get(name) != null) {
                event.reject(RejectionReason.BAD_XES, name, "the trace has it too; keep one of them");
            }
        }
    }

    MalformedSourceException tooLong(long maxTrace) {
        return cursor.malformed(
                "the trace is longer than %s characters; read it with another lifecycle policy".formatted(maxTrace));
    }

    /** Passes over what is no event, and gives what to say of it. */
    private XesEvent stray() throws IOException {
        XesEvent event = new XesEvent(reader.attributes(), trace, cursor.line());
        event.attributes()
                .reject(
                        RejectionReason.BAD_XES,
                        null,
                        "an element <%s> stands where XES has none; it is passed over with all in it. Attributes of a trace stand before its events"
                                .formatted(Fields.shown(cursor.tag())));
        cursor.skip();
        return event;
    }
}
