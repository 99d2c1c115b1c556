package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.core.Interaction;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Seen;
import dev.parcours.segmentation.condition.Share;
import dev.parcours.segmentation.condition.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions on channels. */
final class ChannelQuestions {

    private ChannelQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions
                .add(Prefers.class, new OfPreference())
                .add(HasConsent.class, new OfConsent())
                .add(Share.class, new OfShare());
    }

    /** Asks for a declared preference. */
    private static final class OfPreference implements Question<Prefers> {

        @Override
        public Finding find(Prefers condition, Facts facts) {
            List<Channel> preferred = facts.customer().preferredChannels();
            return preferred.isEmpty()
                    ? Finding.ABSENT
                    : Finding.of(
                            preferred.stream().anyMatch(channel -> channel.id().equals(condition.channel())));
        }

        @Override
        public Reads reads(Prefers condition, Surroundings around) {
            return Reads.PROFILE;
        }

        @Override
        public List<Way> ways(Prefers condition, boolean wanted, Ways search) {
            return List.of(Way.of(new Change.Preference(condition.channel(), wanted)));
        }
    }

    /** Asks for a consent. */
    private static final class OfConsent implements Question<HasConsent> {

        @Override
        public Finding find(HasConsent condition, Facts facts) {
            Optional<Consent> answer =
                    facts.customer().consent(Channel.of(condition.channel()), condition.purpose(), facts.knownAt());
            return Finding.of(answer.map(Consent::granted));
        }

        @Override
        public Reads reads(HasConsent condition, Surroundings around) {
            return Reads.PROFILE;
        }

        @Override
        public List<Way> ways(HasConsent condition, boolean wanted, Ways search) {
            return List.of(Way.of(new Change.ConsentAnswer(condition.channel(), condition.purpose(), wanted)));
        }
    }

    /** Asks for the share of some interactions among others. */
    private static final class OfShare implements Question<Share> {

        @Override
        public Finding find(Share condition, Facts facts) {
            return Presences.of(condition.among(), condition.window(), facts)
                    .map(presences -> found(condition, presences.now()))
                    .orElse(Finding.ABSENT);
        }

        private static Finding found(Share condition, List<Interaction> all) {
            List<Interaction> some = all.stream()
                    .filter(interaction -> Filters.matches(condition.of(), interaction))
                    .toList();
            BigDecimal needed = condition.minimum().multiply(BigDecimal.valueOf(all.size()));
            Truth truth = all.size() < condition.evidence()
                    ? Truth.UNKNOWN
                    : Truth.of(BigDecimal.valueOf(some.size()).compareTo(needed) >= 0);
            return new Finding(truth, new Seen.Share(some.size(), all.size()));
        }

        @Override
        public Optional<Instant> steadyUntil(Share condition, Facts facts) {
            return Presences.of(condition.among(), condition.window(), facts).flatMap(Presences::nextChange);
        }

        @Override
        public Reads reads(Share condition, Surroundings around) {
            return BehaviourQuestions.reads(condition.among(), condition.window());
        }
    }
}
