package dev.parcours.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictGzipInputStreamTest {

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** Reads with pieces of a length on both sides. */
    private static byte[] unpacked(byte[] archive, int piece) throws IOException {
        InputStream pieces = new FilterInputStream(new ByteArrayInputStream(archive)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[piece];
        try (StrictGzipInputStream in = new StrictGzipInputStream(pieces)) {
            for (int count = in.read(buffer, 0, piece); count >= 0; count = in.read(buffer, 0, piece)) {
                out.write(buffer, 0, count);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        return out.toByteArray();
    }

    @Property(tries = 300)
    void membersAreReadOneAfterTheOther(
            @ForAll @Size(min = 1, max = 4) List<byte[]> members,
            @ForAll @IntRange(max = 3) int zeros,
            @ForAll @IntRange(min = 1, max = 40) int piece)
            throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (byte[] member : members) {
            archive.writeBytes(gzip(member));
        }
        archive.writeBytes(new byte[zeros]);
        assertThat(unpacked(archive.toByteArray(), piece)).isEqualTo(join(members.toArray(byte[][]::new)));
    }

    @Property(tries = 300)
    void bytesBehindTheLastMemberAreAnError(
            @ForAll byte[] content,
            @ForAll @Size(min = 1, max = 40) byte[] rest,
            @ForAll @ByteRange(min = 1, max = Byte.MAX_VALUE) byte last,
            @ForAll @IntRange(min = 1, max = 40) int piece)
            throws IOException {
        byte[] archive = join(gzip(content), rest, new byte[] {last});
        assertThatThrownBy(() -> unpacked(archive, piece)).isInstanceOfAny(ZipException.class, EOFException.class);
    }

    @Property(tries = 100)
    void anArchiveThatIsCutIsAnError(@ForAll byte[] content, @ForAll @IntRange(min = 1, max = 99) int percent)
            throws IOException {
        byte[] archive = gzip(content);
        byte[] cut = Arrays.copyOf(archive, archive.length * percent / 100);
        assertThatThrownBy(() -> unpacked(cut, 7)).isInstanceOfAny(ZipException.class, EOFException.class);
    }

    /** Around the size of the buffer, where a member ends in one piece and its trailer in the next. */
    @ParameterizedTest
    @ValueSource(ints = {65_500, 65_508, 65_510, 65_513, 65_518, 65_519, 65_530, 65_536, 65_540})
    void read_memberEndsAtAnyPlaceOfTheBuffer_tellsWhatFollows(int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        byte[] archive = gzip(noise);
        assertThat(unpacked(join(archive, gzip(new byte[] {1, 2, 3})), 1 << 20)).hasSize(length + 3);
        assertThatThrownBy(() -> unpacked(join(archive, new byte[] {'x'}), 1 << 20))
                .isInstanceOf(StrictGzipInputStream.TrailingBytesException.class);
    }

    @Test
    void read_headerWithEveryPart_isPassedOver() throws IOException {
        byte[] plain = gzip("hello".getBytes(StandardCharsets.UTF_8));
        byte[] header = {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 'e', 0, 'x', 'n', 0, 'c', 0};
        CRC32 crc = new CRC32();
        crc.update(header);
        byte[] check = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
        byte[] body = Arrays.copyOfRange(plain, 10, plain.length);

        assertThat(unpacked(join(header, check, body), 3)).asString().isEqualTo("hello");
        check[0]++;
        assertThatThrownBy(() -> unpacked(join(header, check, body), 3)).isInstanceOf(ZipException.class);
    }

    @Test
    void read_contentThatIsNotWhatItWas_throws() throws IOException {
        byte[] archive = gzip("hello".getBytes(StandardCharsets.UTF_8));
        for (int fromEnd : List.of(1, 5)) {
            byte[] changed = archive.clone();
            changed[changed.length - fromEnd]++;
            assertThatThrownBy(() -> unpacked(changed, 100))
                    .isInstanceOf(ZipException.class)
                    .hasMessageContaining("the content is not what it was");
        }
    }
}
