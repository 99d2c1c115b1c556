package dev.parcours.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaTest {

    private static Persona.Builder camille() {
        return Persona.builder().id("camille").name("Camille, 34");
    }

    @Test
    void build_leastParts_buysForItselfAndLeavesTheOthersAbsent() {
        Persona persona = camille().build();
        assertThat(persona.market()).isEqualTo(Persona.Market.B2C);
        assertThat(persona.description()).isEmpty();
        assertThat(persona.segment()).isEmpty();
        assertThat(persona.foundBrandBy()).isEmpty();
        assertThat(persona.goals()).isEmpty();
        assertThat(persona.preferredChannels()).isEmpty();
        assertThat(persona).hasToString("persona camille");
    }

    @Test
    void equals_anyOtherPart_isNotEqual() {
        assertThat(camille().build())
                .isEqualTo(camille().build())
                .hasSameHashCodeAs(camille().build());
        assertThat(List.of(
                        camille().id("c"),
                        camille().name("C"),
                        camille().market(Persona.Market.B2B),
                        camille().description("A runner."),
                        camille().segment("runners"),
                        camille().foundBrandBy("a friend"),
                        camille().goals(List.of("run")),
                        camille().motivations(List.of("health")),
                        camille().questions(List.of("which size?")),
                        camille().frustrations(List.of("returns")),
                        camille().habits(List.of("reads reviews")),
                        camille().preferredChannels(List.of(Channel.APP))))
                .allSatisfy(changed ->
                        assertThat(changed.build()).isNotEqualTo(camille().build()));
    }

    @Test
    void build_withoutIdOrName_throws() {
        assertThatThrownBy(() -> Persona.builder().name("Camille").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a persona needs an id");
        assertThatThrownBy(() -> Persona.builder().id("camille").name(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("persona 'camille' needs a name");
    }
}
