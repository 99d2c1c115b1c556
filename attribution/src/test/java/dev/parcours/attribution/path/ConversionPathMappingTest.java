package dev.parcours.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parcours.core.ingest.IngestResult;
import dev.parcours.core.ingest.RecordReader;
import dev.parcours.core.ingest.Rejection;
import dev.parcours.core.ingest.RejectionReason;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionPathMappingTest {

    private static final String HEADER = "path,total_conversions,total_conversion_value,total_null\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void read_workedExample_makesThePath(String separator) throws IOException {
        String text = (HEADER + "search > email > email,12.5,598.80,310\n").replace(",", separator);
        assertThat(read(ConversionPathMapping.withDefaults(), text).accepted())
                .containsExactly(ConversionPath.builder("paths.csv:1")
                        .touch("search")
                        .touch("email")
                        .touch("email")
                        .conversions(12.5)
                        .value(new BigDecimal("598.80"))
                        .nonConversions(310)
                        .build());
    }

    @Test
    void read_gzip_isUnpacked() throws IOException {
        Path file = folder.resolve("paths.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "a,1,0,0\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RecordReader.csv(ConversionPathMapping.withDefaults())
                        .read(file)
                        .accepted())
                .hasSize(1);
    }

    @Test
    void read_otherColumnsAndSeparator_areTaken() throws IOException {
        ConversionPathMapping mapping = ConversionPathMapping.withDefaults()
                .withColumns("p", "c", "v", "n")
                .withSeparator(">");
        assertThat(read(mapping, "n,v,c,p\n3,4,5,a>b\n").accepted().get(0).touches())
                .containsExactly(Touch.of("a"), Touch.of("b"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'a >  > b,1,0,0', BAD_VALUE, path",
                "'a > > b,1,0,0', BAD_VALUE, path",
                "'a > >,1,0,0', BAD_VALUE, path",
                "'a > ,1,0,0', BAD_VALUE, path",
                "' > a,1,0,0', BAD_VALUE, path",
                "'>,1,0,0', BAD_VALUE, path",
                "',1,0,0', MISSING_VALUE, path",
                "'a,,0,0', MISSING_VALUE, total_conversions",
                "'a,1,,0', MISSING_VALUE, total_conversion_value",
                "'a,1,0,', MISSING_VALUE, total_null",
                "'a,-1,0,0', BAD_NUMBER, total_conversions",
                "'a,x,0,0', BAD_NUMBER, total_conversions",
                "'a,0x1p3,0,0', BAD_NUMBER, total_conversions",
                "'a,1d,0,0', BAD_NUMBER, total_conversions",
                "'a,Infinity,0,0', BAD_NUMBER, total_conversions",
                "'a,1e999999999,0,0', BAD_NUMBER, total_conversions",
                "'a,1e-999999999,0,0', BAD_NUMBER, total_conversions",
                "'a,-1e-999,0,0', BAD_NUMBER, total_conversions",
                "'a,1,-0.01,0', BAD_NUMBER, total_conversion_value",
                "'a,1,1e999999999,0', BAD_NUMBER, total_conversion_value",
                "'a,0,1,0', BAD_VALUE, total_conversion_value",
                "'a,1,0,-1', BAD_NUMBER, total_null",
                "'a,1,0,1e99', BAD_NUMBER, total_null"
            })
    void read_badRecord_isRejectedWithPlaceAndReason(String line, RejectionReason reason, String column)
            throws IOException {
        IngestResult<ConversionPath> result =
                read(ConversionPathMapping.withDefaults(), HEADER + "a,1,2,3\n" + line + "\n");
        assertThat(result.accepted()).hasSize(1);
        Rejection rejection = result.report().first().get(0);
        assertThat(rejection.place()).isEqualTo(2);
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.column()).contains(column);
    }

    @ParameterizedTest
    @CsvSource({
        "68.30000000000001, 68.300000",
        "0.0000005, 0.000000",
        "0.00000051, 0.000001",
        "1e-400000000, 0",
        "1e-999999999, 0"
    })
    @Timeout(10)
    void read_valueOfManyDecimals_isRoundedToSix(String value, BigDecimal rounded) throws IOException {
        assertThat(read(ConversionPathMapping.withDefaults(), HEADER + "a,1," + value + ",0\n")
                        .accepted())
                .extracting(ConversionPath::value)
                .containsExactly(rounded);
    }

    // NaN as a count may be read as an absent field, which is rejected as well.
    @Test
    void read_notANumber_isRejected() throws IOException {
        assertThat(read(ConversionPathMapping.withDefaults(), HEADER + "a,NaN,0,0\n")
                        .accepted())
                .isEmpty();
    }

    @Test
    void read_pathOfTooManyTouches_isRejected() throws IOException {
        String longest = "a > ".repeat(ConversionPathMapping.MAX_TOUCHES - 1) + "a";
        IngestResult<ConversionPath> result =
                read(ConversionPathMapping.withDefaults(), HEADER + longest + ",1,0,0\n" + longest + " > a,1,0,0\n");
        assertThat(result.accepted()).hasSize(1);
        assertThat(result.accepted().get(0).touches()).hasSize(ConversionPathMapping.MAX_TOUCHES);
        assertThat(result.report().first().get(0).reason()).isEqualTo(RejectionReason.TOO_LONG);
    }

    @Test
    void withColumns_twoTheSame_throws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversionPathMapping.withDefaults().withColumns("p", "c", "c", "n"))
                .withMessage("the four columns must differ, but were p, c, c and n");
    }

    private IngestResult<ConversionPath> read(ConversionPathMapping mapping, String text) throws IOException {
        Path file = folder.resolve("paths.csv");
        Files.writeString(file, text);
        return RecordReader.csv(mapping).read(file);
    }
}
