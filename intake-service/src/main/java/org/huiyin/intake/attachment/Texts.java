package org.huiyin.intake.attachment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.intake.complaint.InvalidValue;

/** Checks that a text is one, in UTF-8 or GB18030, without control characters. */
final class Texts {
    private static final int BLOCK = 8 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Texts() {}

    static void check(Path file, Deadline deadline) throws IOException {
        if (!isTextIn(StandardCharsets.UTF_8, file, deadline) && !isTextIn(GB18030, file, deadline)) {
            throw new InvalidValue("not-text", "is no text in UTF-8 or GB18030");
        }
    }

    private static boolean isTextIn(Charset charset, Path file, Deadline deadline) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] block = new char[BLOCK];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), strict)) {
            for (int read = text.read(block); read >= 0; read = text.read(block)) {
                deadline.check();
                if (holdsControls(block, read)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }

    private static boolean holdsControls(char[] block, int length) {
        for (int i = 0; i < length; i++) {
            char c = block[i];
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }
}
