package dev.parcours.core.render;

import dev.parcours.core.StageKind;

/** The colours of a drawing. Every text has a contrast of at least 4.5 with what it stands on (WCAG 2, level AA). */
final class Ink {

    static final String PAPER = "#ffffff";
    static final String TEXT = "#1b2430";
    static final String QUIET = "#55606e";
    static final String RULE = "#dde2e8";
    static final String PANEL = "#f5f7f9";
    static final String TRACK = "#e4e8ed";
    static final String GOOD = "#1d7a4c";
    static final String BAD = "#b3352b";
    static final String OPEN = "#7d8794";

    private Ink() {}

    /** The colour of the stages of a kind, on which {@link #PAPER} is legible. */
    static String of(StageKind kind) {
        return switch (kind) {
            case AWARENESS -> "#1f6aa5";
            case CONSIDERATION -> "#4a56a6";
            case PURCHASE -> "#0f766e";
            case SERVICE -> "#87591a";
            case RETENTION -> "#a13a68";
            case ADVOCACY -> "#74439e";
        };
    }

    /** A light shade of that colour, on which {@link #TEXT} and {@link #QUIET} are legible. */
    static String shade(StageKind kind) {
        return switch (kind) {
            case AWARENESS -> "#edf4fa";
            case CONSIDERATION -> "#f0f1fa";
            case PURCHASE -> "#ebf6f5";
            case SERVICE -> "#f9f3ea";
            case RETENTION -> "#fbeff4";
            case ADVOCACY -> "#f5f0fa";
        };
    }
}
