package org.huiyin.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.intake.progress.Stage;

/** What a complaint in a sandbox consists of, as one text to be sealed. Whose it is, is not kept. */
public record SandboxContent(Codes codes, String title, String text, boolean anonymous, List<Step> steps) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public SandboxContent {
        steps = List.copyOf(steps);
    }

    /** Under what it was filed. */
    public record Codes(
            String kind, String category, String territory, String channel, String source, String language) {}

    /** A stage and when it was reached. */
    public record Step(Stage stage, Instant at) {}

    /** The last stage that it has reached. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    public SandboxContent reached(Stage stage, Instant at) {
        List<Step> more =
                Stream.concat(steps.stream(), Stream.of(new Step(stage, at))).toList();
        return new SandboxContent(codes, title, text, anonymous, more);
    }

    static SandboxContent from(String json) {
        try {
            return JSON.readValue(json, SandboxContent.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored complaint of a sandbox is not readable");
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a complaint of a sandbox has no JSON form");
        }
    }

    @Override
    public String toString() {
        return "SandboxContent[…]";
    }
}
