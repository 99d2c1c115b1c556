package dev.parcours.core.json;

import static com.google.common.base.Preconditions.checkNotNull;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcours.core.internal.StrictGzipInputStream;
import dev.parcours.core.internal.json.RefusedToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Reads and writes values as JSON, strictly and always in the same way.
 *
 * <p>Reading refuses what a lenient reader would guess at: unknown fields, a field twice, a missing field that is
 * needed, {@code null}, text where a number belongs or a number where a text belongs, anything after the document. A
 * field that may be left out is left out, never {@code null}. Nothing in a document can name a class.
 *
 * <p>Of a {@link dev.parcours.core.path.DesignedPath} and of {@link dev.parcours.core.journey.PurchaseTypeRules} that
 * are JSON, all problems are told at once: the exception stands at the place of the first, and its message names the
 * others, of more than 20 the first, each with its place.
 *
 * <p>Documents are bounded: {@value #MAX_DEPTH} levels of nesting, {@value #MAX_TEXT} characters a text,
 * {@value #MAX_NUMBER} characters a number, {@value #MAX_DOCUMENT} characters in all.
 *
 * <p>Writing gives the same text for equal values: indented by two spaces, lines that end with a line feed, and one at
 * the end. What is empty and may be left out is left out.
 *
 * <pre>{@code
 * Persona persona = JsonCodec.core().read(Path.of("camille.json"), Persona.class);
 * JsonCodec.core().write(persona, Path.of("copy.json"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. It keeps what it learns of each type, so keep it, too.
 */
public final class JsonCodec {

    static final int MAX_DEPTH = 100;
    static final int MAX_TEXT = 1_000_000;
    static final int MAX_NUMBER = 100;
    static final int MAX_DOCUMENT = 1_000_000_000;

    private static final int MAX_NAME = 1_000;
    private static final JsonCodec CORE = new JsonCodec(strictMapper()
            .addModule(JdkTypes.finiteNumbers())
            .addModule(new CoreModule())
            .build());

    private final JsonMapper mapper;
    private final ObjectWriter writer;

    private JsonCodec(JsonMapper mapper) {
        this.mapper = mapper;
        this.writer = mapper.writer(prettyPrinter());
    }

    /** Returns the codec of the types of core. */
    public static JsonCodec core() {
        return CORE;
    }

    /**
     * Returns this codec with the types of another module as well.
     *
     * <p>A deserialiser of that module refuses a value by an {@link IllegalArgumentException}, whose message says what
     * is wrong and what to do; the codec adds the place.
     */
    public JsonCodec with(Module types) {
        return new JsonCodec(
                mapper.rebuild().addModule(checkNotNull(types, "types")).build());
    }

    private static JsonMapper.Builder strictMapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(MAX_NAME)
                        .maxDocumentLength(MAX_DOCUMENT)
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        JsonMapper.Builder mapper = JsonMapper.builder(factory)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS,
                        MapperFeature.INFER_PROPERTY_MUTATORS,
                        MapperFeature.USE_GETTERS_AS_SETTERS,
                        MapperFeature.OVERRIDE_PUBLIC_ACCESS_MODIFIERS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.CLOSE_CLOSEABLE, SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfigDefaults(coercions -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                });
        return mapper;
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    /**
     * Reads a file in UTF-8, also one that is compressed by gzip, whatever its name. All members of an archive are
     * read.
     *
     * @throws JsonFormatException if the content is not the JSON of such a value
     * @throws IllegalArgumentException if this codec does not know the type
     * @throws IOException if the file cannot be read
     */
    public <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), type);
        }
    }

    /**
     * Reads a stream in UTF-8, also one that is compressed by gzip, to its end. Does not close it.
     *
     * @param source the name of what is read, for messages
     * @throws JsonFormatException if the content is not the JSON of such a value
     * @throws IllegalArgumentException if this codec does not know the type
     * @throws IOException if the stream cannot be read
     */
    public <T> T read(InputStream in, String source, Class<T> type) throws IOException {
        try {
            return read(TextFiles.reader(in), source, type);
        } catch (StrictGzipInputStream.TrailingBytesException e) {
            throw new JsonFormatException(
                    source, 0, 0, "", "something that is no gzip archive follows the one in the file; remove it");
        } catch (ZipException | EOFException e) {
            throw new JsonFormatException(source, 0, 0, "", "the gzip archive is damaged; make it again");
        }
    }

    /**
     * Reads a text.
     *
     * @throws JsonFormatException if the text is not the JSON of such a value
     * @throws IllegalArgumentException if this codec does not know the type
     */
    public <T> T read(String json, Class<T> type) {
        try {
            return read(new StringReader(json), "JSON text", type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(Reader text, String source, Class<T> type) throws IOException {
        try (StrictParser parser = new StrictParser(mapper.createParser(text))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            try {
                return read(parser, type);
            } catch (JacksonException | IllegalArgumentException e) {
                if (Problems.isUnknownType(e)) {
                    throw unknown(type, e);
                }
                throw Problems.explain(e, parser, source);
            }
        } catch (CharacterCodingException e) {
            throw new JsonFormatException(source, 0, 0, "", "the text is not in UTF-8; save it in that encoding");
        }
    }

    private <T> T read(JsonParser parser, Class<T> type) throws IOException {
        if (parser.nextToken() == null) {
            throw new RefusedToken(parser, "the document is empty");
        }
        T value = mapper.readValue(parser, type);
        if (parser.nextToken() != null) {
            throw new RefusedToken(parser, "the document goes on after its end; remove what follows");
        }
        return value;
    }

    private static IllegalArgumentException unknown(Class<?> type, Exception cause) {
        return new IllegalArgumentException(
                "this codec does not know the JSON of type %s; add the module that does by with()"
                        .formatted(type.getSimpleName()),
                cause);
    }

    /**
     * Returns a value as JSON.
     *
     * @throws IllegalArgumentException if this codec does not know the type of the value, or if the value holds a
     *     number that is not finite
     */
    public String write(Object value) {
        StringWriter text = new StringWriter();
        try {
            write(value, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a value to a file in UTF-8, in place of what the file held; compressed by gzip if the name ends with
     * {@code .gz}. The file is written whole or not at all: until the last byte is written, it is as it was.
     *
     * @throws IllegalArgumentException if this codec does not know the type of the value, or if the value holds a
     *     number that is not finite
     * @throws IOException if the file cannot be written
     */
    public void write(Object value, Path file) throws IOException {
        TextFiles.replace(file, text -> write(value, text));
    }

    private void write(Object value, Writer text) throws IOException {
        try (JsonGenerator generator = writer.createGenerator(text)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            writer.writeValue(generator, value);
            generator.writeRaw('\n');
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw unknown(value.getClass(), e);
        }
    }
}
