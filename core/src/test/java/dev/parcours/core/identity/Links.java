package dev.parcours.core.identity;

import dev.parcours.core.Samples;
import dev.parcours.core.identity.IdentityLink.Strength;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Identifiers and links for tests. */
final class Links {

    private static final List<String> FEW = List.of(
            "c-1",
            "c-2",
            "c-3",
            "c-4",
            "email_hash:e1",
            "email_hash:e2",
            "email_hash:e3",
            "loyalty_card:l1",
            "loyalty_card:l2",
            "cookie:k1",
            "cookie:k2",
            "cookie:k3",
            "cookie:null",
            "device:d1",
            "device:d2");

    private Links() {}

    /** An identifier, as it is written. */
    static Identifier id(String text) {
        return Identifier.parse(text);
    }

    /** Several identifiers, as they are written. */
    static List<Identifier> ids(String... texts) {
        return List.of(texts).stream().map(Identifier::parse).toList();
    }

    /** A login some minutes after the start of the samples. */
    static IdentityLink login(String first, String second, long minutes) {
        return new IdentityLink(id(first), id(second), Samples.minute(minutes), "login", Strength.VERIFIED);
    }

    /** What somebody said in a form some minutes after the start of the samples. */
    static IdentityLink form(String first, String second, long minutes) {
        return new IdentityLink(id(first), id(second), Samples.minute(minutes), "form", Strength.DECLARED);
    }

    /** One record that holds two identifiers some minutes after the start of the samples. */
    static IdentityLink record(String first, String second, long minutes) {
        return new IdentityLink(id(first), id(second), Samples.minute(minutes), "record", Strength.INFERRED);
    }

    /** Who is who by some links and the rules by default. */
    static Identities resolve(IdentityLink... links) {
        return IdentityGraph.of(List.of(links)).resolve(IdentityRules.defaults());
    }

    /** Links between few identifiers, so that they run into every guard. */
    static Arbitrary<List<IdentityLink>> lists() {
        Arbitrary<IdentityLink> links = Combinators.combine(
                        Arbitraries.of(FEW),
                        Arbitraries.of(FEW),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.of(Strength.values()))
                .filter((first, second, minutes, strength) -> !first.equals(second))
                .as((first, second, minutes, strength) ->
                        new IdentityLink(id(first), id(second), Samples.minute(minutes), "file", strength));
        return links.list().ofMaxSize(24).withoutEdgeCases();
    }

    /** Rules of several kinds. */
    static Arbitrary<IdentityRules> rules() {
        return Arbitraries.of(
                IdentityRules.defaults(),
                IdentityRules.defaults().withMostPeople(1),
                IdentityRules.defaults().withMostPeople(2).withExclusive("customer_id", "loyalty_card"),
                IdentityRules.defaults().withMostPeople(9).withAnonymous(AnonymousPolicy.ALL),
                IdentityRules.defaults().withExclusive().withShared());
    }
}
