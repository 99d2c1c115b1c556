package dev.parcours.segmentation.moment;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where all moments of a planner stand for a customer at an instant.
 *
 * @param customer the id of the customer
 * @param asOf the instant that the answers are for
 * @param answers one for each moment, in their order
 */
public record MomentPlan(String customer, Instant asOf, List<MomentAnswer> answers) {

    /** Creates a plan. */
    public MomentPlan {
        checkNotNull(customer, "customer");
        checkNotNull(asOf, "asOf");
        answers = List.copyOf(answers);
    }

    /**
     * Returns the answers of the moments that are due, in the order of the planner. Each is given as if it were the
     * only one: ask again after a message, for it counts.
     */
    public List<MomentAnswer> due() {
        return answers.stream()
                .filter(answer -> answer.status() == MomentStatus.DUE)
                .toList();
    }

    /** Returns the next instant at which a moment that is not due falls due; empty if none does. */
    public Optional<Instant> next() {
        return answers.stream()
                .filter(answer -> answer.status() == MomentStatus.LATER)
                .flatMap(answer -> answer.due().stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Returns the answer of a moment.
     *
     * @throws IllegalArgumentException if the planner has no such moment
     */
    public MomentAnswer answer(String momentId) {
        return answers.stream()
                .filter(answer -> answer.moment().id().equals(momentId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no moment '%s'; there are %s"
                        .formatted(
                                momentId,
                                answers.stream()
                                        .map(answer -> answer.moment().id())
                                        .toList())));
    }

    /** Returns the customer's id, the instant and the number of moments; nothing else of the customer. */
    @Override
    public String toString() {
        return "customer %s at %s: %s of %s moments due".formatted(customer, asOf, due().size(), answers.size());
    }
}
