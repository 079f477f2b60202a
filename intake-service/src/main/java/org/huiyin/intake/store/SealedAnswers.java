package org.huiyin.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.huiyin.intake.complaint.Answers;

/** Answers to a category's questions, as one text to be sealed. */
public final class SealedAnswers {
    private static final JsonMapper JSON = new JsonMapper();

    private SealedAnswers() {}

    public static String json(Answers answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("answers have no JSON form");
        }
    }

    public static Answers from(String json) {
        try {
            return JSON.readValue(json, Answers.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored answers are not readable");
        }
    }
}
