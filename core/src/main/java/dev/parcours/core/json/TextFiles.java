package dev.parcours.core.json;

import dev.parcours.core.internal.StrictGzipInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Text in UTF-8, plain or compressed by gzip: read strictly, written whole or not at all. */
final class TextFiles {

    private static final byte[] GZIP = {(byte) 0x1F, (byte) 0x8B};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextFiles() {}

    /** Writes a text. */
    interface Content {
        void writeTo(Writer text) throws IOException;
    }

    /** Returns the text of a stream; bytes that are not UTF-8 are an error, not question marks. */
    static Reader reader(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in);
        if (startsWith(bytes, GZIP)) {
            bytes = new BufferedInputStream(new StrictGzipInputStream(bytes));
        }
        if (startsWith(bytes, BYTE_ORDER_MARK)) {
            bytes.skipNBytes(BYTE_ORDER_MARK.length);
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean startsWith(InputStream bytes, byte[] mark) throws IOException {
        bytes.mark(mark.length);
        boolean starts = Arrays.equals(bytes.readNBytes(mark.length), mark);
        bytes.reset();
        return starts;
    }

    /** Replaces what a file holds, once the new content is complete. */
    static void replace(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp", permissions());
        try {
            try (Writer text = writer(draft, target.toString().endsWith(".gz"))) {
                content.writeTo(text);
            }
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Writer writer(Path file, boolean isCompressed) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return new BufferedWriter(
                new OutputStreamWriter(isCompressed ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns those of any new file, which the system narrows as usual; a temporary one would be the owner's alone. */
    private static FileAttribute<?>[] permissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
    }
}
