package dev.parcours.core.journey;

import dev.parcours.core.Sentences;

/** The sentences of this package. */
final class Phrases {

    static final Sentences SENTENCES = Sentences.load(Phrases.class::getResourceAsStream);

    private Phrases() {}
}
