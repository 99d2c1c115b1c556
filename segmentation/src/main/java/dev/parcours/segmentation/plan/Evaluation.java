package dev.parcours.segmentation.plan;

import dev.parcours.core.Customer;
import dev.parcours.segmentation.condition.Condition;
import dev.parcours.segmentation.condition.Truth;
import dev.parcours.segmentation.evaluation.Evaluator;
import dev.parcours.segmentation.evaluation.Facts;
import dev.parcours.segmentation.evaluation.Surroundings;
import java.time.Instant;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Answers the literals that no dimension does, each condition at most once. For one question, and one thread. */
final class Evaluation {

    private final Customer customer;
    private final Instant asOf;
    private final Surroundings around;
    private @Nullable Facts facts;
    private @Nullable IdentityHashMap<Condition, Truth> truths;

    Evaluation(Customer customer, Instant asOf, Surroundings around) {
        this.customer = customer;
        this.asOf = asOf;
        this.around = around;
    }

    boolean isSatisfied(Literal literal) {
        if (truths == null) {
            // Conditions that are equal are the same object here, see Expansion.
            truths = new IdentityHashMap<>();
        }
        return truths.computeIfAbsent(literal.condition(), this::truth) == Truth.of(literal.holds());
    }

    private Truth truth(Condition condition) {
        if (facts == null) {
            facts = Facts.of(customer, asOf, around);
        }
        return Evaluator.truth(condition, facts);
    }
}
