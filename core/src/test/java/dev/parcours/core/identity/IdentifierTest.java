package dev.parcours.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "cookie:f3a9, cookie, f3a9",
        "email_hash:a:b, email_hash, a:b",
        "customer_id:c-42, customer_id, c-42",
        "c-42, customer_id, c-42",
        "Cookie:f3a9, customer_id, Cookie:f3a9",
        ":f3a9, customer_id, :f3a9",
        "2b:f3a9, customer_id, 2b:f3a9"
    })
    void parse_textWithOrWithoutNamespace_isItsIdentifier(String text, String namespace, String value) {
        assertThat(Identifier.parse(text)).isEqualTo(new Identifier(namespace, value));
    }

    @Test
    void toString_customerId_isItsValueUnlessThatReadsOtherwise() {
        assertThat(Identifier.customerId("c-42")).hasToString("c-42");
        assertThat(Identifier.customerId("cookie:f3a9")).hasToString("customer_id:cookie:f3a9");
        assertThat(Identifier.customerId("cookie:")).hasToString("customer_id:cookie:");
        assertThat(new Identifier(Identifier.COOKIE, "f3a9")).hasToString("cookie:f3a9");
    }

    @Property
    void parseReadsWhatToStringWrites(@ForAll @NotBlank @CharRange(from = ' ', to = 'z') String value) {
        Identifier id = Identifier.customerId(value);
        Identifier cookie = new Identifier(Identifier.COOKIE, value);
        assertThat(Identifier.parse(id.toString())).isEqualTo(id);
        assertThat(Identifier.parse(cookie.toString())).isEqualTo(cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "cookie:", "cookie: ", "cookie:a\tb"})
    void parse_blankOrTornValue_throwsWithoutTheValue(String text) {
        assertThatThrownBy(() -> Identifier.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "the value of an identifier in namespace '\\w+' is blank or holds a control character");
    }

    @Test
    void ofCustomer_namespaceAlone_isACustomerId() {
        assertThat(Identifier.ofCustomer("cookie: ")).isEqualTo(Identifier.customerId("cookie: "));
        assertThat(Identifier.ofCustomer("cookie:f3a9")).isEqualTo(new Identifier("cookie", "f3a9"));
    }

    @Test
    void create_namespaceThatIsNoCode_throws() {
        assertThatThrownBy(() -> new Identifier("Cookie", "f3a9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("namespace 'Cookie' is not a code of small letters, digits and underscores, such as"
                        + " cookie");
    }
}
