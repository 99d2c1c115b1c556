package dev.parcours.core.identity;

import static dev.parcours.core.identity.Links.form;
import static dev.parcours.core.identity.Links.id;
import static dev.parcours.core.identity.Links.login;
import static dev.parcours.core.identity.Links.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parcours.core.identity.IdentityLink.Strength;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityLinkTest {

    @Test
    void compareTo_links_areTheSurestFirstThenTheOldest() {
        List<IdentityLink> ordered = List.of(
                login("cookie:a", "c-2", 8),
                login("cookie:a", "c-1", 9),
                login("cookie:a", "c-2", 9),
                login("cookie:b", "c-1", 9),
                new IdentityLink(id("cookie:b"), id("c-1"), login("a", "b", 9).time(), "shop", Strength.VERIFIED),
                form("cookie:a", "c-1", 1),
                record("cookie:a", "c-1", 0));
        assertThat(Stream.of(6, 3, 0, 5, 4, 2, 1).map(ordered::get).sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void create_identifiersInEitherOrder_isOneLink() {
        IdentityLink link = login("cookie:k", "c-1", 1);
        assertThat(link).isEqualTo(login("c-1", "cookie:k", 1));
        assertThat(link.first()).isEqualTo(id("cookie:k"));
        assertThat(link.second()).isEqualTo(id("c-1"));
    }

    @Test
    void create_originThatIsBlankOrTorn_throws() {
        for (String origin : List.of("", " ", "log\nin")) {
            assertThatThrownBy(
                            () -> new IdentityLink(id("cookie:k"), id("c-1"), Instant.EPOCH, origin, Strength.INFERRED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the origin of a link between cookie:k and c-1 is blank or holds a control character");
        }
    }
}
