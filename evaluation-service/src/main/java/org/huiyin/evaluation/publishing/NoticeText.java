package org.huiyin.evaluation.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.notice.Notice;

/** The text of a notice: what is hashed, signed and kept. What is read from it and written again is the same text. */
public final class NoticeText {
    private static final CanonicalJson CANONICAL = new CanonicalJson(6);
    private static final JsonMapper READER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private NoticeText() {}

    public static String write(Notice notice) {
        return CANONICAL.write(notice);
    }

    public static Notice read(String text) {
        try {
            return READER.readValue(text, Notice.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no notice", e);
        }
    }
}
