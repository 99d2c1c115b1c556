package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.identity.AnonymousPolicy;
import dev.parcours.core.identity.IdentityRules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rules of identity: what is not as in the rules by default. */
final class IdentityRulesJson {

    private IdentityRulesJson() {}

    /** Lists are optional, since an empty one says something: that there is no such namespace. */
    record Form(
            Optional<List<String>> exclusive,
            Optional<List<String>> shared,
            Optional<Integer> mostPeople,
            List<String> neverLinked,
            Optional<AnonymousPolicy> anonymous) {

        private static final IdentityRules USUAL = IdentityRules.defaults();

        static Form of(IdentityRules rules) {
            return new Form(
                    Optional.of(rules.exclusive()).filter(all -> !all.equals(USUAL.exclusive())),
                    Optional.of(rules.shared())
                            .filter(all -> !all.equals(USUAL.shared()))
                            .map(List::copyOf),
                    Optional.of(rules.mostPeople()).filter(number -> number != USUAL.mostPeople()),
                    List.copyOf(rules.neverLinked()),
                    Optional.of(rules.anonymous()).filter(policy -> policy != USUAL.anonymous()));
        }

        IdentityRules rules() {
            return USUAL
                    // None at first: one that is usual of one kind may be given as of the other.
                    .withExclusive()
                    .withShared(array(shared.orElseGet(() -> List.copyOf(USUAL.shared()))))
                    .withExclusive(array(exclusive.orElseGet(USUAL::exclusive)))
                    .withMostPeople(mostPeople.orElseGet(USUAL::mostPeople))
                    .withNeverLinked(array(neverLinked))
                    .withAnonymous(anonymous.orElseGet(USUAL::anonymous));
        }

        private static String[] array(List<String> texts) {
            return texts.toArray(String[]::new);
        }
    }

    static final class Serializer extends JsonSerializer<IdentityRules> {

        @Override
        public void serialize(IdentityRules rules, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(Form.of(rules), generator);
        }
    }

    static final class Deserializer extends JsonDeserializer<IdentityRules> {

        @Override
        public IdentityRules deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                throw new IllegalArgumentException(
                        Problems.found(parser) + "; write {} for the rules by default, or what is not as there");
            }
            return context.readValue(parser, Form.class).rules();
        }
    }
}
