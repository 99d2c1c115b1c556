package dev.parcours.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.common.base.Throwables;
import dev.parcours.core.internal.json.JsonFields;
import dev.parcours.core.internal.json.JsonPath;
import dev.parcours.core.internal.json.RefusedToken;
import dev.parcours.core.internal.json.RefusedValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in words for people what Jackson refused, and where.
 *
 * <p>Jackson's own messages name classes and quote values, so none of them is passed on. A value is quoted only where
 * it should have been one of a few codes. For the same reason they are not kept as causes.
 */
final class Problems {

    // Of this kind of problem the message alone tells.
    private static final String MISSING = "Missing required creator property";

    private Problems() {}

    /** Returns the exception for what was thrown while reading. */
    static JsonFormatException explain(Exception thrown, StrictParser parser, String source) {
        List<Throwable> chain = Throwables.getCausalChain(thrown);
        String path = thrown instanceof JsonMappingException mapping ? JsonPath.of(mapping) : "";
        for (Throwable cause : chain) {
            if (cause instanceof InputCoercionException overflow) {
                return problem(
                        source, overflow, parser, path, "found a number out of range; write one with fewer digits");
            }
            if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
                JsonProcessingException refused = (JsonProcessingException) cause;
                return problem(source, refused, parser, JsonPath.of(parser), textProblem(refused));
            }
            if (cause instanceof MismatchedInputException mismatch) {
                return problem(source, mismatch, parser, path, mismatchProblem(mismatch, parser));
            }
        }
        return problem(source, thrown, parser, path, refusal(chain));
    }

    /** Returns whether the cause is not in the document but in a type that the mapper knows nothing of. */
    static boolean isUnknownType(Exception thrown) {
        return Throwables.getCausalChain(thrown).stream().anyMatch(InvalidDefinitionException.class::isInstance);
    }

    /** Returns what a deserialiser is looking at, as a kind of value and never as the value. */
    static String found(JsonParser parser) {
        return found(parser.currentToken());
    }

    private static String found(@Nullable JsonToken token) {
        if (token == null) {
            return "found nothing";
        }
        return switch (token) {
            case VALUE_STRING -> "found a text";
            case VALUE_NUMBER_INT -> "found a whole number";
            case VALUE_NUMBER_FLOAT -> "found a number with decimals";
            case VALUE_TRUE, VALUE_FALSE -> "found " + token.asString();
            case START_ARRAY, END_ARRAY -> "found an array";
            default -> "found an object";
        };
    }

    private static String textProblem(JsonProcessingException cause) {
        if (cause instanceof RefusedToken) {
            return cause.getOriginalMessage();
        }
        if (cause instanceof StreamConstraintsException) {
            return ("the document is larger than allowed: at most %s levels of nesting, %s characters a text, "
                            + "%s characters a number, %s characters in all")
                    .formatted(JsonCodec.MAX_DEPTH, JsonCodec.MAX_TEXT, JsonCodec.MAX_NUMBER, JsonCodec.MAX_DOCUMENT);
        }
        if (cause instanceof JsonEOFException) {
            return "the document ends before it is complete; see whether something is missing at its end";
        }
        return "this is not JSON; see whether a quotation mark, a comma or a bracket is missing here or just before";
    }

    private static String mismatchProblem(MismatchedInputException mismatch, StrictParser parser) {
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            return JsonFields.unknown(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
        }
        JsonParser reader = mismatch.getProcessor() instanceof JsonParser own ? own : parser;
        Class<?> type = mismatch.getTargetType();
        if (mismatch.getOriginalMessage().startsWith(MISSING)) {
            return "this field is needed and missing; add it to the fields %s"
                    .formatted(parser.fields().keySet());
        }
        boolean isCode = mismatch instanceof InvalidFormatException && reader.currentToken() == JsonToken.VALUE_STRING;
        if (type != null && type.isEnum() && isCode) {
            return "found '%s'; write one of %s".formatted(((InvalidFormatException) mismatch).getValue(), codes(type));
        }
        return found(reader) + "; write " + wanted(type);
    }

    private static List<String> names(@Nullable Collection<Object> ids) {
        return ids == null ? List.of() : ids.stream().map(Object::toString).toList();
    }

    private static List<String> codes(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(code -> JsonFields.codeOf((Enum<?>) code))
                .toList();
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of " + codes(type);
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text in quotation marks";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return "a number";
        }
        if (type.isPrimitive() || type == BigInteger.class || Number.class.isAssignableFrom(type)) {
            return "a whole number of at most %s digits".formatted(type == int.class || type == Integer.class ? 9 : 18);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array [...]";
        }
        return "an object {...}";
    }

    /** Returns what the types themselves say: they name the value and the remedy. */
    private static String refusal(List<Throwable> chain) {
        for (Throwable cause : chain) {
            if (cause instanceof RefusedValue refused) {
                return refused.getOriginalMessage();
            }
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "this value cannot be used here";
    }

    private static JsonFormatException problem(
            String source, Exception refused, StrictParser parser, String path, String problem) {
        JsonLocation at = place(refused, parser);
        return new JsonFormatException(
                source, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0), path, problem);
    }

    private static JsonLocation place(Exception refused, StrictParser parser) {
        JsonLocation place = refused instanceof JsonProcessingException json ? json.getLocation() : null;
        if (refused instanceof UnrecognizedPropertyException unknown) {
            place = parser.fields().getOrDefault(unknown.getPropertyName(), place);
        }
        return place != null && place.getLineNr() > 0 ? place : parser.currentTokenLocation();
    }
}
