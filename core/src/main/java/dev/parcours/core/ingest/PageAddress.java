package dev.parcours.core.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The address of a page, read as far as it can be. Whatever it holds, reading it takes time in proportion to it. */
final class PageAddress {

    static final int MAX_LENGTH = 8192;
    static final int MAX_PARAMETERS = 200;

    private static final String SCHEME_END = "://";

    private final String address;

    PageAddress(String address) {
        this.address = address.length() > MAX_LENGTH ? address.substring(0, MAX_LENGTH) : address;
    }

    /** The host in small letters, without {@code www.} and the point of the root, if the address names one. */
    Optional<String> host() {
        int start = authority();
        if (start == 0) {
            return Optional.empty();
        }
        String authority = address.substring(start, firstOf("/?#\\", start));
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        return normal(port > host.lastIndexOf(']') ? host.substring(0, port) : host);
    }

    /** A host as {@link #host} gives it, or empty if the text is blank. */
    static Optional<String> normal(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return host.isBlank() ? Optional.empty() : Optional.of(host);
    }

    /** Where the host starts, behind a scheme or the two slashes that stand for that of the page; 0 if none does. */
    private int authority() {
        if (address.startsWith("//")) {
            return 2;
        }
        int scheme = 0;
        while (scheme < address.length() && isOfScheme(address.charAt(scheme))) {
            scheme++;
        }
        return scheme > 0 && address.startsWith(SCHEME_END, scheme) ? scheme + SCHEME_END.length() : 0;
    }

    private static boolean isOfScheme(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0;
    }

    /** The path without the query, or a slash if there is none. */
    String path() {
        int host = authority();
        int start = host > 0 ? firstOf("/?#", host) : 0;
        String path = address.substring(start, firstOf("?#", start));
        return path.isEmpty() ? "/" : path;
    }

    /** The parameters of the query that have a value, by name in small letters. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        int end = firstOf("#", 0);
        int start = firstOf("?", 0) + 1;
        for (int count = 0; start < end && count < MAX_PARAMETERS; count++) {
            int next = Math.min(firstOf("&", start), end);
            int equals = address.indexOf('=', start);
            if (equals > start && equals + 1 < next) {
                String name = decoded(start, equals).toLowerCase(Locale.ROOT);
                query.putIfAbsent(name, decoded(equals + 1, next));
            }
            start = next + 1;
        }
        return query;
    }

    private int firstOf(String characters, int from) {
        for (int i = from; i < address.length(); i++) {
            if (characters.indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }

    /** A part of the address without its escapes; what only looks like an escape stays as it is. */
    private String decoded(int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            char c = address.charAt(i);
            int high = c == '%' && i + 2 < to ? Character.digit(address.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(address.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
