package dev.parcours.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityRulesTest {

    private static final IdentityRules RULES = IdentityRules.defaults();

    @Test
    void defaults_areThoseOfTheComment() {
        assertThat(RULES.exclusive()).containsExactly("customer_id");
        assertThat(RULES.shared()).containsExactlyInAnyOrder("cookie", "device");
        assertThat(RULES.mostPeople()).isEqualTo(3);
        assertThat(RULES.anonymous()).isEqualTo(AnonymousPolicy.AFTER_LAST_OTHER_LOGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "NULL",
                " undefined ",
                "NaN",
                "None",
                "0",
                "-1",
                "-",
                "00000000-0000-0000-0000-000000000000",
                "[object Object]",
                "D41D8CD98F00B204E9800998ECF8427E"
            })
    void isNeverLinked_whatProgramsWriteByMistake_isTrue(String value) {
        assertThat(RULES.isNeverLinked(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0a", "nullable", "c-1", "guest-7"})
    void isNeverLinked_whatMayBeAnId_isFalse(String value) {
        assertThat(RULES.isNeverLinked(value)).isFalse();
    }

    @Test
    void withNeverLinked_values_areAddedToTheOthers() {
        IdentityRules rules = RULES.withNeverLinked("Test-User");
        assertThat(rules.isNeverLinked("test-user")).isTrue();
        assertThat(rules.isNeverLinked("null")).isTrue();
        assertThat(RULES.isNeverLinked("test-user")).isFalse();
    }

    @Test
    void emptyHashes_areThoseOfNothing() throws NoSuchAlgorithmException {
        for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-256"}) {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(new byte[0]);
            assertThat(RULES.isNeverLinked(HexFormat.of().formatHex(hash))).isTrue();
        }
    }

    @Test
    void with_badConfiguration_throws() {
        assertThatThrownBy(() -> RULES.withMostPeople(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least 1 person may use a device, but it was 0");
        assertThatThrownBy(() -> RULES.withExclusive("customer_id", "cookie"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("namespaces [cookie] are both exclusive and shared; choose one");
        assertThatThrownBy(() -> RULES.withShared("customer_id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("namespaces [customer_id] are both exclusive and shared; choose one");
        assertThatThrownBy(() -> RULES.withShared("My Kiosk"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("namespace 'My Kiosk' is not a code");
    }
}
