package org.huiyin.service.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text that no database takes, or that comes out of it as another one. */
final class UnstorableText extends JsonMappingException {
    private static final long serialVersionUID = 1;

    private final String code;

    /** The detail is for whoever sent the text, and repeats nothing of it. */
    UnstorableText(JsonParser parser, String code, String detail) {
        super(parser, detail);
        this.code = code;
    }

    String code() {
        return code;
    }
}
