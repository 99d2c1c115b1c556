package dev.parcours.core.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;

/** How a {@link RecordReader} reads. */
record ReadOptions(OptionalInt separator, Charset charset, Set<String> absent, int maxLength, XesOptions xes) {

    static final ReadOptions DEFAULT =
            new ReadOptions(OptionalInt.empty(), StandardCharsets.UTF_8, Set.of(), 1024 * 1024, XesOptions.DEFAULT);

    ReadOptions withSeparator(OptionalInt newSeparator) {
        return new ReadOptions(newSeparator, charset, absent, maxLength, xes);
    }

    ReadOptions withCharset(Charset newCharset) {
        return new ReadOptions(separator, newCharset, absent, maxLength, xes);
    }

    ReadOptions withAbsent(Set<String> newAbsent) {
        return new ReadOptions(separator, charset, newAbsent, maxLength, xes);
    }

    ReadOptions withMaxLength(int newMaxLength) {
        return new ReadOptions(separator, charset, absent, newMaxLength, xes);
    }

    ReadOptions withXes(XesOptions newXes) {
        return new ReadOptions(separator, charset, absent, maxLength, newXes);
    }

    /** How a {@link RecordReader} reads XES. */
    record XesOptions(LifecyclePolicy lifecycle, boolean globalDefaults) {

        static final XesOptions DEFAULT = new XesOptions(LifecyclePolicy.ALL, false);
    }
}
