package org.huiyin.intake.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names in Content-Disposition headers (RFC 6266, RFC 8187). */
final class Disposition {
    private static final Pattern EXTENDED = Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*utf-8'[a-z-]*'([^;\\s]+)");
    private static final Pattern QUOTED = Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLAIN = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^\";\\s]+)");
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private Disposition() {}

    /** The name that a header gives; empty if there is none that can be read. */
    static Optional<String> fileName(String header) {
        String parameters = header.startsWith(";") ? header : header.substring(Math.max(0, header.indexOf(';')));
        Matcher extended = EXTENDED.matcher(parameters);
        if (extended.find()) {
            return percentDecoded(extended.group(1)).flatMap(Disposition::utf8);
        }
        Matcher quoted = QUOTED.matcher(parameters);
        if (quoted.find()) {
            return utf8(latin1(quoted.group(1).replaceAll("\\\\(.)", "$1")));
        }
        Matcher plain = PLAIN.matcher(parameters);
        return plain.find() ? utf8(latin1(plain.group(1))) : Optional.empty();
    }

    /** A header by which browsers save a file and show it nowhere; other programs get a name of ours. */
    static String attachment(String id, String name) {
        return "attachment; filename=\"" + id + "\"; filename*=UTF-8''" + percentEncoded(name);
    }

    /** Headers arrive with a byte per character; what people send in quotes is UTF-8. */
    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> percentDecoded(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.put((byte) text.charAt(i));
            } else if (i + 2 < text.length() && isHex(text, i + 1) && isHex(text, i + 2)) {
                bytes.put((byte) HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        byte[] decoded = new byte[bytes.position()];
        bytes.flip().get(decoded);
        return Optional.of(decoded);
    }

    private static boolean isHex(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at));
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || UNESCAPED.indexOf(b) >= 0);
            if (plain) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
