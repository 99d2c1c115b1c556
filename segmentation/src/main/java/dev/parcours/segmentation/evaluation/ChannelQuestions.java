package dev.parcours.segmentation.evaluation;

import dev.parcours.core.Channel;
import dev.parcours.core.Consent;
import dev.parcours.segmentation.condition.Change;
import dev.parcours.segmentation.condition.HasConsent;
import dev.parcours.segmentation.condition.Prefers;
import dev.parcours.segmentation.condition.Share;
import java.util.List;
import java.util.Optional;

/** Questions on channels. */
final class ChannelQuestions {

    private ChannelQuestions() {}

    static void addTo(Questions.Builder questions) {
        questions
                .add(Prefers.class, new OfPreference())
                .add(HasConsent.class, new OfConsent())
                .add(Share.class, new ShareQuestion());
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
}
