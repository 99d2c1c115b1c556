package dev.parcours.core.identity;

import static dev.parcours.core.identity.Links.form;
import static dev.parcours.core.identity.Links.id;
import static dev.parcours.core.identity.Links.login;
import static dev.parcours.core.identity.Links.record;
import static dev.parcours.core.identity.Links.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parcours.core.identity.IdentityExplanation.Hop;
import dev.parcours.core.identity.IdentityExplanation.Verdict;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdentityExplanationTest {

    @Test
    void explain_onePerson_showsTheChain() {
        IdentityExplanation explanation = resolve(login("cookie:k", "email_hash:e", 1), form("email_hash:e", "c-1", 2))
                .explain(id("cookie:k"), id("c-1"));
        assertThat(explanation.verdict()).isEqualTo(Verdict.ONE_PERSON);
        assertThat(explanation.sentence(Locale.ENGLISH)).isEqualTo("""
                        cookie:k and c-1 are one person
                          cookie:k - email_hash:e: verified, login, 2024-03-01T08:01:00Z
                          email_hash:e - c-1: declared, form, 2024-03-01T08:02:00Z""");
        assertThat(explanation.sentence(Locale.FRENCH)).isEqualTo("""
                        cookie:k et c-1 sont une seule personne
                          cookie:k - email_hash:e : vérifié, login, 2024-03-01T08:01:00Z
                          email_hash:e - c-1 : déclaré, form, 2024-03-01T08:02:00Z""");
    }

    @Test
    void explain_aLongerChainOfSurerLinks_isShownBeforeAShortOne() {
        Identities identities = resolve(
                record("cookie:k", "c-1", 1), login("cookie:k", "email_hash:e", 2), login("email_hash:e", "c-1", 3));
        assertThat(identities.explain(id("cookie:k"), id("c-1")).chain().stream()
                        .map(Hop::link))
                .containsExactly(login("cookie:k", "email_hash:e", 2), login("email_hash:e", "c-1", 3));
    }

    @Test
    void explain_severalChainsAlike_isTheOldest() {
        Identities identities =
                resolve(login("cookie:k", "c-1", 5), login("cookie:k", "c-1", 3), login("cookie:k", "c-1", 4));
        assertThat(identities.explain(id("cookie:k"), id("c-1")).chain().stream()
                        .map(Hop::link))
                .containsExactly(login("cookie:k", "c-1", 3));
    }

    @Test
    void explain_linksAlikeOnTheWay_isTheOldest() {
        Identities identities = resolve(
                login("email_hash:e", "c-1", 4), login("email_hash:e", "c-1", 3), login("cookie:k", "email_hash:e", 5));
        assertThat(identities.explain(id("c-1"), id("cookie:k")).chain().stream()
                        .map(Hop::link))
                .containsExactly(login("email_hash:e", "c-1", 3), login("cookie:k", "email_hash:e", 5));
    }

    @Test
    void explain_twoPersons_isTheChainWithTheFewestRefusedLinks() {
        Identities identities = resolve(
                login("c-1", "cookie:null", 1),
                login("c-2", "cookie:null", 1),
                login("c-1", "email_hash:e", 2),
                login("email_hash:e", "cookie:k", 3),
                login("cookie:k", "c-2", 4));
        assertThat(identities.explain(id("c-1"), id("c-2")).chain().stream().map(Hop::to))
                .containsExactly(id("email_hash:e"), id("cookie:k"), id("c-2"));
    }

    @Test
    void explain_twoCustomersOfOneCookie_showsTheRefusedLink() {
        IdentityExplanation explanation = resolve(login("cookie:f3a9", "c-1", 120), login("cookie:f3a9", "c-2", 720))
                .explain(id("c-1"), id("c-2"));
        assertThat(explanation.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(explanation.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.guard()).isEqualTo(Guard.EXCLUSIVE));
        assertThat(explanation.sentence(Locale.ENGLISH)).isEqualTo("""
                        c-1 and c-2 are not one person
                          c-1 - cookie:f3a9: verified, login, 2024-03-01T10:00:00Z
                          cookie:f3a9 - c-2: verified, login, 2024-03-01T20:00:00Z; refused, since one person would be \
                        both c-1 and c-2""");
        assertThat(explanation.sentence(Locale.FRENCH))
                .endsWith("; refusé, car une même personne serait à la fois c-1 et c-2");
    }

    @Test
    void explain_throughNobodyOrTooMany_saysSo() {
        assertThat(resolve(form("c-1", "phone_hash:null", 1), form("email_hash:e", "phone_hash:null", 1))
                        .explain(id("c-1"), id("email_hash:e"))
                        .sentence(Locale.ENGLISH))
                .contains("c-1 - phone_hash:null: declared", "; refused, since phone_hash:null stands for nobody");
        assertThat(resolve(
                                login("cookie:k", "c-1", 1),
                                login("cookie:k", "c-2", 1),
                                login("cookie:k", "c-3", 1),
                                login("cookie:k", "c-4", 1))
                        .explain(id("c-1"), id("cookie:k"))
                        .sentence(Locale.FRENCH))
                .endsWith("; refusé, car trop de personnes partagent cookie:k");
    }

    @Test
    void explain_withoutAnyLink_saysThatNothingIsKnown() {
        Identities identities = resolve(login("cookie:k", "c-1", 1), login("cookie:l", "c-2", 1));
        IdentityExplanation explanation = identities.explain(id("c-1"), id("c-2"));
        assertThat(explanation.verdict()).isEqualTo(Verdict.NOT_LINKED);
        assertThat(explanation.sentence(Locale.ENGLISH))
                .isEqualTo("No link leads from c-1 to c-2, so they are not known to be one person");
        assertThat(identities.explain(id("c-1"), id("c-77")).verdict()).isEqualTo(Verdict.NOT_LINKED);
        assertThat(identities.explain(id("c-77"), id("c-77")).verdict()).isEqualTo(Verdict.ONE_PERSON);
    }
}
