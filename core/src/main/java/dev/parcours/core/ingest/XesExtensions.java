package dev.parcours.core.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The extensions that a log declares: those that each has, and the standard ones whose attributes it has. */
final class XesExtensions {

    private static final String STANDARD = "http://www.xes-standard.org/";

    private record Extension(String name, String prefix, String uri) {

        static Extension standard(String name, String prefix) {
            return new Extension(name, prefix, STANDARD + prefix + ".xesext");
        }
    }

    private static final List<Extension> ALWAYS = List.of(
            Extension.standard("Concept", "concept"),
            Extension.standard("Time", "time"),
            new Extension("Parcours", "parcours", XesKeys.OWN_EXTENSION));

    private static final List<Extension> AS_USED = List.of(
            Extension.standard("Lifecycle", "lifecycle"),
            Extension.standard("Organizational", "org"),
            Extension.standard("Cost", "cost"),
            Extension.standard("Identity", "identity"),
            Extension.standard("Semantic", "semantic"));

    private final Set<String> used = new TreeSet<>();

    /** Notes the extensions that attributes of these names belong to. */
    void use(Set<String> names) {
        for (String name : names) {
            String key = name.startsWith(XesKeys.CASE) ? name.substring(XesKeys.CASE.length()) : name;
            int colon = key.indexOf(':');
            if (colon > 0 && used.size() < AS_USED.size()) {
                note(key.substring(0, colon));
            }
        }
    }

    private void note(String prefix) {
        if (AS_USED.stream().anyMatch(extension -> extension.prefix().equals(prefix))) {
            used.add(prefix);
        }
    }

    void write(XesMarkup markup) throws IOException {
        for (Extension extension : ALWAYS) {
            markup.declareExtension(extension.name(), extension.prefix(), extension.uri());
        }
        for (Extension extension : AS_USED) {
            if (used.contains(extension.prefix())) {
                markup.declareExtension(extension.name(), extension.prefix(), extension.uri());
            }
        }
    }
}
