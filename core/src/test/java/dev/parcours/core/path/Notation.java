package dev.parcours.core.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Designed paths in a short notation for tests: letters are steps, {@code ?} after an element makes it optional and
 * {@code +} repeatable, {@code (a b)} is a sequence, {@code (a|b c)} alternatives, {@code (a&b)} steps in any order.
 */
final class Notation {

    private final String text;
    private int at;

    private Notation(String text) {
        this.text = text.replace(" ", "");
    }

    static DesignedPath parse(String text) {
        return DesignedPath.of(new Notation(text).sequence());
    }

    private List<DesignedElement> sequence() {
        List<DesignedElement> elements = new ArrayList<>();
        while (at < text.length() && "|&)".indexOf(text.charAt(at)) < 0) {
            elements.add(element());
        }
        return elements;
    }

    private DesignedElement element() {
        char sign = text.charAt(at++);
        DesignedElement element = sign == '(' ? block() : DesignedPath.step(String.valueOf(sign));
        while (at < text.length() && "?+".indexOf(text.charAt(at)) >= 0) {
            element = text.charAt(at++) == '?' ? element.optional() : element.repeatable();
        }
        return element;
    }

    private DesignedElement block() {
        List<List<DesignedElement>> parts = new ArrayList<>(List.of(sequence()));
        char sign = text.charAt(at++);
        for (char next = sign; next != ')'; next = text.charAt(at++)) {
            parts.add(sequence());
        }
        DesignedBlock.Kind kind = sign == ')'
                ? DesignedBlock.Kind.SEQUENCE
                : sign == '|' ? DesignedBlock.Kind.EITHER : DesignedBlock.Kind.IN_ANY_ORDER;
        List<DesignedElement> elements = kind == DesignedBlock.Kind.SEQUENCE
                ? parts.get(0)
                : parts.stream().map(Notation::one).toList();
        return new DesignedBlock(kind, elements, false, false);
    }

    private static DesignedElement one(List<DesignedElement> part) {
        return Optional.of(part)
                .filter(elements -> elements.size() == 1)
                .map(elements -> elements.get(0))
                .orElseGet(() -> DesignedPath.sequence(part.toArray(DesignedElement[]::new)));
    }
}
