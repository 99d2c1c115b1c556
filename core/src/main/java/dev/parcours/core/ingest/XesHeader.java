package dev.parcours.core.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a log declares before its traces: whether this library wrote it, classifiers, and global attributes. */
final class XesHeader {

    private static final Pattern KEY = Pattern.compile("'([^']*)'|\\S+");

    private final XesCursor cursor;
    private final XesAttributeReader reader;
    private final Map<String, List<String>> classifiers = new HashMap<>();
    private final XesAttributes globals;
    private int lengthLeft;

    XesHeader(XesCursor cursor, XesAttributeReader reader, int maxLength) {
        this.cursor = cursor;
        this.reader = reader;
        globals = reader.attributes();
        lengthLeft = maxLength;
    }

    void readExtension() throws IOException {
        if (XesKeys.OWN_EXTENSION.equals(cursor.attribute("uri"))) {
            reader.expectOwnLog();
        }
        cursor.skip();
    }

    /** Keeps a classifier of events; those of traces name none. */
    void readClassifier() throws IOException {
        String name = cursor.attribute("name");
        String keys = cursor.attribute("keys");
        String scope = cursor.attribute("scope");
        if (name != null && keys != null && (scope == null || scope.equals("event"))) {
            lengthLeft -= name.length() + keys.length();
            if (lengthLeft < 0) {
                throw cursor.malformed("the classifiers are too long; remove those that nobody needs");
            }
            classifiers.putIfAbsent(
                    name, KEY.matcher(keys).results().map(XesHeader::key).toList());
        }
        cursor.skip();
    }

    private static String key(MatchResult result) {
        return result.group(1) == null ? result.group() : result.group(1);
    }

    void readGlobal() throws IOException {
        String scope = cursor.attribute("scope");
        if ("trace".equals(scope)) {
            reader.readAll(globals, XesKeys.CASE);
        } else if ("event".equals(scope)) {
            reader.readAll(globals, "");
        } else {
            cursor.skip();
        }
    }

    XesAttributes globals() {
        return globals;
    }

    /** Returns the keys of the attributes that a classifier puts together; none if the log has no such classifier. */
    List<String> classifier(String name) {
        return classifiers.getOrDefault(name, List.of());
    }
}
