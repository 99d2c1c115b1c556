package dev.parcours.core.ingest;

import java.util.Locale;

/**
 * Texts of a log that this library writes.
 *
 * <p>XML cannot hold most control characters, halves of surrogate pairs, U+FFFE and U+FFFF, not even as references, and
 * U+FFFD stands for bytes that were not text. They are written as {@code _xHHHH_}, the hexadecimal code of the
 * character, which is how Office Open XML (ECMA-376, ST_Xstring) writes them; an underscore that begins such a group in
 * the text itself is written as {@code _x005F_}.
 */
final class XesText {

    private static final int GROUP = 7;

    private XesText() {}

    static String encode(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text, plain)) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 2 * GROUP).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            if (isPlain(text, i)) {
                encoded.append(text.charAt(i));
            } else {
                encoded.append(String.format(Locale.ROOT, "_x%04X_", (int) text.charAt(i)));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (c == '_') {
            return !isGroup(text, i);
        }
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < Character.MIN_SURROGATE || (Character.isSurrogate(c) ? isPaired(text, i) : c < '\uFFFD');
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    static String decode(String text) {
        int group = text.indexOf("_x");
        if (group < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (group >= 0) {
            if (isGroup(text, group)) {
                decoded.append(text, done, group).append((char) Integer.parseInt(text, group + 2, group + 6, 16));
                done = group + GROUP;
            }
            group = text.indexOf("_x", Math.max(done, group + 1));
        }
        return decoded.append(text, done, text.length()).toString();
    }

    private static boolean isGroup(String text, int i) {
        return i + GROUP <= text.length()
                && text.charAt(i + 1) == 'x'
                && text.charAt(i + GROUP - 1) == '_'
                && isHex(text, i + 2, i + GROUP - 1);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }
}
