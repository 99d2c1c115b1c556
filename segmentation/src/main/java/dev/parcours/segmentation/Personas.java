package dev.parcours.segmentation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.parcours.core.Customer;
import dev.parcours.core.Persona;
import dev.parcours.core.Segment;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which persona a customer fits best: how much of what the rule of the persona's segment asks for the customer
 * has.
 *
 * <pre>{@code
 * fit(a condition without parts) = 1 if it is true, 1/2 if it is unknown, 0 if it is false
 * fit(all of)                    = mean of the fits of the parts
 * fit(any of)                    = largest of the fits of the parts
 * fit(at least k of)             = mean of the k largest fits of the parts
 * fit(score)                     = (sum of points times fit - m) / (threshold - m), cut to 0 and 1,
 *                                  where m is the lowest sum that there can be, and in place of the fit of a
 *                                  part of negative points stands 1 - fit(not the part)
 * fit(not c)                     = fit of what the negations of its parts say, by the rules of De Morgan
 * }</pre>
 *
 * <p>So what is true fits by 1. An unknown part counts half: the customer may have it or not, and should neither lose
 * to nor win over one of whom it is known. For example, of <em>all of (bought twice, lives in Lyon, prefers SMS)</em>,
 * somebody who bought once, lives in Lyon and whose preference is not known has (0 + 1 + 1/2) / 3 = 1/2.
 *
 * <p>Personas whose segment the customer is in come first, then those of a larger fit, then the one that was given
 * first. This class is immutable and thread-safe.
 */
public final class Personas {

    private static final Comparator<PersonaFit> BEST_FIRST = Comparator.comparing(PersonaFit::isIn)
            .thenComparing(PersonaFit::fit)
            .reversed();

    private final SegmentationEngine engine;
    private final List<Persona> personas;

    private Personas(SegmentationEngine engine, List<Persona> personas) {
        this.engine = engine;
        this.personas = personas;
    }

    /**
     * Returns the personas whose segments an engine has rules for.
     *
     * @throws IllegalArgumentException if there is no persona, if one stands for no segment or for one without a rule,
     *     or if two have the same id
     */
    public static Personas of(SegmentationEngine engine, List<Persona> personas) {
        checkArgument(!personas.isEmpty(), "there is no persona to fit; give at least one");
        Set<String> ids = new HashSet<>();
        for (Persona persona : personas) {
            checkArgument(ids.add(persona.id()), "there are two personas '%s'; leave one out", persona.id());
            checkArgument(
                    persona.segment().isPresent(),
                    "persona '%s' stands for no segment; give it the id of one",
                    persona.id());
            engine.indexOf(persona.segment().get());
        }
        return new Personas(engine, List.copyOf(personas));
    }

    /** Returns how well a customer fits each persona by what was known at an instant, the best first. */
    public List<PersonaFit> rank(Customer customer, Instant asOf) {
        Memberships memberships = engine.evaluate(customer, asOf);
        return personas.stream()
                .map(persona -> fit(persona, memberships))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Returns the persona that a customer fits best by what was known at an instant. */
    public PersonaFit best(Customer customer, Instant asOf) {
        return rank(customer, asOf).get(0);
    }

    private PersonaFit fit(Persona persona, Memberships memberships) {
        Segment segment = engine.segment(persona.segment().orElseThrow());
        Explanation explanation = memberships.explain(segment);
        return new PersonaFit(persona, memberships.isIn(segment), Fit.of(explanation), explanation, parts(explanation));
    }

    private static List<PersonaFit.Part> parts(Explanation explanation) {
        Condition condition = explanation.condition();
        if (Fit.isLeaf(explanation)) {
            return List.of(new PersonaFit.Part(explanation, BigDecimal.ONE, Fit.of(explanation)));
        }
        List<PersonaFit.Part> parts = new ArrayList<>();
        for (int i = 0; i < explanation.parts().size(); i++) {
            Explanation part = explanation.parts().get(i);
            BigDecimal weight =
                    condition instanceof Score score ? score.weights().get(i).points() : BigDecimal.ONE;
            parts.add(new PersonaFit.Part(part, weight, Fit.of(part)));
        }
        return List.copyOf(parts);
    }
}
