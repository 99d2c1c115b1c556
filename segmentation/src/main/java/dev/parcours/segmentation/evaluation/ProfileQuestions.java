package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.AgeInRange;
import dev.parcours.segmentation.condition.AttributeCondition;
import dev.parcours.segmentation.condition.AttributePresent;
import dev.parcours.segmentation.condition.BooleanIs;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.DateInRange;
import dev.parcours.segmentation.condition.DistanceWithin;
import dev.parcours.segmentation.condition.IsKnown;
import dev.parcours.segmentation.condition.NumberInRange;
import dev.parcours.segmentation.condition.NumberIsIn;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.SetContains;
import dev.parcours.segmentation.condition.SetSize;
import dev.parcours.segmentation.condition.TextContains;
import dev.parcours.segmentation.condition.TextIsIn;
import dev.parcours.segmentation.condition.TextLike;
import dev.parcours.segmentation.condition.TextMatches;
import dev.parcours.segmentation.condition.TextStartsWith;
import dev.parcours.segmentation.condition.Truth;
import java.time.Instant;
import java.util.List;

/** Questions on the profile. */
final class ProfileQuestions {

    private ProfileQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions
                .add(AttributePresent.class, new OfAttribute<>())
                .add(BooleanIs.class, new OfAttribute<>())
                .add(DateInRange.class, new OfAttribute<>())
                .add(NumberInRange.class, new OfAttribute<>())
                .add(NumberIsIn.class, new OfAttribute<>())
                .add(SetContains.class, new OfAttribute<>())
                .add(TextIsIn.class, new OfAttribute<>())
                .add(TextStartsWith.class, new OfAttribute<>())
                .add(IsKnown.class, new OfKnown())
                .add(TextContains.class, new OfAttribute<>())
                .add(TextLike.class, new OfAttribute<>())
                .add(TextMatches.class, new OfAttribute<>())
                .add(SetSize.class, new OfAttribute<>())
                .add(AgeInRange.class, new AgeQuestion())
                .add(DistanceWithin.class, new DistanceQuestion());
    }

    /** Asks the value of an attribute, whatever the instant. */
    private static final class OfAttribute<C extends AttributeCondition> implements Question<C> {

        @Override
        public Finding find(C condition, Facts facts) {
            return AttributeTests.find(
                    condition,
                    facts.attribute(condition.attribute()),
                    facts.asOf(),
                    facts.around().patterns());
        }

        @Override
        public Reads reads(C condition, Surroundings around) {
            return Reads.attribute(condition.attribute());
        }

        @Override
        public List<Way> ways(C condition, boolean wanted, Ways search) {
            return List.of(Way.of(new Change.AttributeValue(condition, wanted)));
        }
    }

    /** Asks whether anything is known. */
    private static final class OfKnown implements Question<IsKnown> {

        @Override
        public Finding find(IsKnown condition, Facts facts) {
            boolean isKnown = isKnown(facts);
            return new Finding(Truth.of(isKnown), isKnown ? Seen.Datum.PRESENT : Seen.Datum.ABSENT);
        }

        private static boolean isKnown(Facts facts) {
            Instant knownAt = facts.knownAt();
            return !facts.customer().preferredChannels().isEmpty()
                    || facts.customer().attributes().values().stream()
                            .anyMatch(attribute -> attribute.isKnownAt(knownAt))
                    || facts.customer().consents().stream().anyMatch(consent -> isKnownAt(consent, knownAt));
        }

        private static boolean isKnownAt(Consent consent, Instant instant) {
            return !consent.since().orElse(Instant.MIN).isAfter(instant);
        }

        @Override
        public Reads reads(IsKnown condition, Surroundings around) {
            return Reads.PROFILE;
        }

        @Override
        public List<Way> ways(IsKnown condition, boolean wanted, Ways search) {
            return wanted ? List.of(Way.of(new Change.BecomesKnown())) : List.of();
        }
    }
}
