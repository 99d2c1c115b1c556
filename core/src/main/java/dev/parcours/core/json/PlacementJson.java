package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.parcours.core.journey.PlacementRule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The confidence of a placement rule, which is left out where the rule is sure. */
final class PlacementJson {

    private PlacementJson() {}

    /** Equals what is not written. Jackson makes it and asks it nothing but {@link #equals}. */
    static final class Sure {

        @Override
        public boolean equals(@Nullable Object confidence) {
            return confidence instanceof Double number && number == PlacementRule.SURE;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    static final class ConfidenceDeserializer extends StdScalarDeserializer<Double> {

        private static final long serialVersionUID = 1L;

        ConfidenceDeserializer() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                throw new IllegalArgumentException(
                        Problems.found(parser) + "; write a number above 0 and at most 1, such as 0.8");
            }
            return parser.getDoubleValue();
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return PlacementRule.SURE;
        }
    }
}
