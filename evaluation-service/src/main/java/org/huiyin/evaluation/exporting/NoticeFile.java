package org.huiyin.evaluation.exporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.huiyin.evaluation.publication.notice.PublicNotice;

/**
 * A notice as the JSON file that is hashed and signed: names of fields in alphabetical order, no spaces, UTF-8. The same notice gives
 * the same bytes.
 */
public final class NoticeFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private NoticeFile() {}

    public static byte[] bytes(PublicNotice notice) {
        try {
            return JSON.writeValueAsBytes(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice could not be written", e);
        }
    }

    /** Back from the bytes, as they are kept: what is printed later is what was signed. */
    public static PublicNotice read(byte[] file) {
        try {
            return JSON.readValue(file, PublicNotice.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no notice", e);
        }
    }
}
