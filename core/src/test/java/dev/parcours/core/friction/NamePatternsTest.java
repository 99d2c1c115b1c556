package dev.parcours.core.friction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternsTest {

    @ParameterizedTest
    @CsvSource({
        "*error*, payment_error, true",
        "*error*, Error 404, true",
        "*error*, terror, true",
        "error, payment_error, false",
        "error*, errors, true",
        "a.b, axb, false",
        "a.b, a.b, true",
        "a\\E*, 'a\\Ex', true",
        "*, anything, true",
        "*RÉCLAMATION*, une réclamation, true",
        "a*c, abbbc, true",
        "a*c, abbb, false"
    })
    void matches_pattern_standsForAnyCharactersAtTheStar(String pattern, String name, boolean isMatch) {
        assertThat(new NamePatterns(List.of(pattern)).matches(name)).isEqualTo(isMatch);
    }

    @Test
    void matches_severalOrNoPatterns() {
        NamePatterns patterns = new NamePatterns(List.of("cart", "*basket"));
        assertThat(patterns.matches("my_basket")).isTrue();
        assertThat(patterns.matches("cart")).isTrue();
        assertThat(patterns.matches("carts")).isFalse();
        assertThat(new NamePatterns(List.of()).matches("")).isFalse();
    }

    @Test
    void of_blank_throws() {
        assertThatThrownBy(() -> new NamePatterns(List.of("a", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pattern of a name must not be blank");
    }
}
