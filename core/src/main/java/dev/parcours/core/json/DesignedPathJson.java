package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parcours.core.Dimension;
import dev.parcours.core.path.DesignedBlock;
import dev.parcours.core.path.DesignedElement;
import dev.parcours.core.path.DesignedPath;
import dev.parcours.core.path.DesignedStep;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a designed path is written: its elements, and its dimension if that is not the type. An element is its name, if
 * it is a needed step of which no more is said, an array, if it is a needed sequence, and else an object with what it
 * is and what it may be.
 */
final class DesignedPathJson {

    private DesignedPathJson() {}

    record Form(Optional<Dimension> dimension, List<DesignedElement> steps) {}

    record ElementForm(
            Optional<String> step,
            List<String> anyOf,
            List<DesignedElement> sequence,
            List<DesignedElement> inAnyOrder,
            List<DesignedElement> either,
            Optional<String> name,
            Optional<String> stage,
            Optional<Boolean> optional,
            Optional<Boolean> repeatable) {

        static ElementForm of(DesignedStep step) {
            boolean isOne = step.anyOf().size() == 1;
            return new ElementForm(
                    isOne ? Optional.of(step.anyOf().get(0)) : Optional.empty(),
                    isOne ? List.of() : step.anyOf(),
                    List.of(),
                    List.of(),
                    List.of(),
                    step.label(),
                    step.stage(),
                    ifTrue(step.isOptional()),
                    ifTrue(step.isRepeatable()));
        }

        static ElementForm of(DesignedBlock block) {
            return new ElementForm(
                    Optional.empty(),
                    List.of(),
                    elements(block, DesignedBlock.Kind.SEQUENCE),
                    elements(block, DesignedBlock.Kind.IN_ANY_ORDER),
                    elements(block, DesignedBlock.Kind.EITHER),
                    Optional.empty(),
                    Optional.empty(),
                    ifTrue(block.isOptional()),
                    ifTrue(block.isRepeatable()));
        }

        private static List<DesignedElement> elements(DesignedBlock block, DesignedBlock.Kind kind) {
            return block.kind() == kind ? block.elements() : List.of();
        }

        private static Optional<Boolean> ifTrue(boolean answer) {
            return answer ? Optional.of(true) : Optional.empty();
        }
    }

    static final class Serializer extends JsonSerializer<DesignedPath> {

        @Override
        public void serialize(DesignedPath path, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            Optional<Dimension> dimension = Optional.of(path.dimension()).filter(said -> said != Dimension.TYPE);
            provider.defaultSerializeValue(new Form(dimension, path.elements()), generator);
        }
    }

    static final class ElementSerializer extends JsonSerializer<DesignedElement> {

        @Override
        public void serialize(DesignedElement element, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (element instanceof DesignedStep step) {
                serialize(step, generator, provider);
            } else if (element instanceof DesignedBlock block) {
                serialize(block, generator, provider);
            }
        }

        private static void serialize(DesignedStep step, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (step.equals(DesignedPath.step(step.anyOf().get(0)))) {
                generator.writeString(step.anyOf().get(0));
            } else {
                provider.defaultSerializeValue(ElementForm.of(step), generator);
            }
        }

        private static void serialize(DesignedBlock block, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            boolean isPlain =
                    block.kind() == DesignedBlock.Kind.SEQUENCE && !block.isOptional() && !block.isRepeatable();
            provider.defaultSerializeValue(isPlain ? block.elements() : ElementForm.of(block), generator);
        }
    }
}
