package org.huiyin.service.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Finds out how a text is encoded: UTF-8, with a byte order mark or without, or else GB18030. Text of neither is refused. */
final class Encodings {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<Charset> KNOWN = List.of(UTF_8, Charset.forName("GB18030"));

    private Encodings() {}

    static Charset of(Path file) {
        return KNOWN.stream()
                .filter(charset -> decodes(file, charset))
                .findFirst()
                .orElseThrow(() -> new UnreadableSheet(SheetFault.UNKNOWN_ENCODING));
    }

    /** Steps over a byte order mark. */
    static InputStream withoutMark(InputStream bytes) throws IOException {
        bytes.mark(MARK.length);
        if (!Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            bytes.reset();
        }
        return bytes;
    }

    private static boolean decodes(Path file, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return false; // no text: UTF-16, or bytes of something else
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
