package org.huiyin.intake.helping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huiyin.service.problem.Problems;

/** The text of a sheet: UTF-8 with a byte order mark or without, or else GB18030; never a guess between the two in one sheet. */
final class SheetText {
    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final char MARK = '\ufeff';

    private SheetText() {}

    static String of(byte[] sheet) {
        for (Charset charset : KNOWN) {
            try {
                // a new decoder reports what it can't read instead of replacing it
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(sheet)).toString();
                return refuseNul(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1));
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw Problems.badRequest("unknown-encoding", "A sheet is text in UTF-8 or GB18030.");
    }

    private static String refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw Problems.badRequest("unknown-encoding", "A sheet is text in UTF-8 or GB18030.");
        }
        return text;
    }
}
