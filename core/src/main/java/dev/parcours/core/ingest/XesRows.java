package dev.parcours.core.ingest;

import dev.parcours.core.AttributeValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a XES log: its events. */
final class XesRows extends RecordReader.RowSource {

    private final CountedEvents events;
    private final XesHeader header;
    private final boolean usesGlobals;
    private XesEvent event;

    private XesRows(String source, CountedEvents events, XesHeader header, boolean usesGlobals, XesEvent none) {
        super(source);
        this.events = events;
        this.header = header;
        this.usesGlobals = usesGlobals;
        event = none;
    }

    static XesRows open(SourceText text, ReadOptions options) throws IOException {
        XesEvents events = XesEvents.open(text, options);
        return new XesRows(
                text.source(),
                new CountedEvents(events, options),
                events.header(),
                options.xes().globalDefaults(),
                new XesEvent(new XesAttributes(0), null, 1));
    }

    @Override
    boolean advance() throws IOException {
        XesEvent next = events.next();
        if (next == null) {
            return false;
        }
        event = next;
        return true;
    }

    @Override
    Optional<RejectedRowException> problem() {
        Optional<RejectedRowException> problem = event.problem();
        return usesGlobals ? problem.or(() -> header.globals().problem()) : problem;
    }

    @Override
    public long line() {
        return event.line();
    }

    @Override
    public Collection<String> columns() {
        if (!usesGlobals) {
            return event.names();
        }
        Set<String> names = new LinkedHashSet<>(event.names());
        names.addAll(header.globals().values().keySet());
        return names;
    }

    @Override
    public Optional<String> text(String column) {
        XesValue value = find(column);
        if (value != null) {
            return value.text();
        }
        return column.startsWith(XesKeys.CLASSIFIER)
                ? identity(header.classifier(column.substring(XesKeys.CLASSIFIER.length())))
                : Optional.empty();
    }

    /** The texts of some attributes in one; those that are absent leave their place empty. */
    private Optional<String> identity(List<String> keys) {
        List<String> texts = new ArrayList<>();
        for (String key : keys) {
            texts.add(text(key).orElse(""));
        }
        boolean isAbsent = texts.stream().allMatch(String::isEmpty);
        return isAbsent ? Optional.empty() : Optional.of(String.join("+", texts));
    }

    @Override
    public Optional<AttributeValue> value(String column) {
        return Optional.ofNullable(find(column)).map(XesValue::value);
    }

    private @Nullable XesValue find(String column) {
        XesValue value = event.get(column);
        return value == null && usesGlobals ? header.globals().get(column) : value;
    }
}
