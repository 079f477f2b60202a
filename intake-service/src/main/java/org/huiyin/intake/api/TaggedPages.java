package org.huiyin.intake.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Answers with a page and a tag of what it shows, or with 304 if the caller has just that. The tag is the same on every replica. */
@ApplicationScoped
class TaggedPages {
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    TaggedPages(ObjectMapper json) {
        this.json = json;
    }

    <T> ResponseBuilder<Page<T>> answer(Page<T> page, @Nullable String ifNoneMatch) {
        String tag = tag(page);
        ResponseBuilder<Page<T>> answer = EntityTags.contains(ifNoneMatch, tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(page);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    private String tag(Page<?> page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(page));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException("a page has no tag", impossible);
        }
    }
}
