package dev.parcours.core.path;

import dev.parcours.core.friction.Friction;
import dev.parcours.core.friction.FrictionFigures;
import dev.parcours.core.friction.FrictionGrouping;
import dev.parcours.core.friction.FrictionKind;
import dev.parcours.core.friction.FrictionOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Frictions obey the laws of accumulators; what they find is tested in their package. */
class FrictionContractTest extends AccumulatorContract<Friction> {

    private static final FrictionOptions OPTIONS = FrictionOptions.builder()
            .groupings(FrictionGrouping.of("type", interaction -> Optional.of(interaction.type())))
            .errors("b")
            .contacts("c")
            .baskets("a")
            .goals("c")
            .build();

    @Override
    Friction empty() {
        return Friction.of(OPTIONS);
    }

    @Override
    List<Friction> definedOtherwise() {
        return List.of(
                Friction.ofDefaults(),
                Friction.of(FrictionOptions.builder()
                        .kinds(Set.of(FrictionKind.LOOP))
                        .build()));
    }

    @Override
    Object figures(Friction friction) {
        return FrictionFigures.of(friction);
    }
}
