package org.huiyin.service.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads texts that can be written to a database as they are. PostgreSQL takes no NUL, which would be a 500, and half a
 * surrogate pair has no UTF-8 form: it would be stored as a question mark.
 */
final class StorableText extends StringDeserializer {
    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text == null) {
            return text;
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnstorableText(parser, "control-character", "The text holds a NUL character.");
        }
        if (text.codePoints().anyMatch(StorableText::isHalf)) {
            throw new UnstorableText(parser, "lone-surrogate", "The text holds half of a character.");
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
