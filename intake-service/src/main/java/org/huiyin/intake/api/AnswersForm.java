package org.huiyin.intake.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.complaint.Answers;
import org.huiyin.intake.questions.QuestionList;
import org.huiyin.intake.questions.QuestionLists;
import org.huiyin.service.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Checks what was answered against the questions of the category, or notes everything that is wrong with it. */
@ApplicationScoped
class AnswersForm {
    private static final String POINTER = "/answers";

    private final QuestionLists questions;
    private final ObjectMapper json;

    AnswersForm(QuestionLists questions, ObjectMapper json) {
        this.questions = questions;
        this.json = json;
    }

    /** The answers; null if there are none, or if something was noted. */
    @Nullable
    Answers read(@Nullable Map<String, @Nullable Object> sent, String category, Checks checks) {
        Map<String, @Nullable Object> given = sent == null ? Map.of() : sent;
        if (bytes(given) > Answers.MAXIMUM_BYTES) {
            checks.refuse(POINTER, "too-long", "must be at most " + Answers.MAXIMUM_BYTES + " bytes of JSON");
            return null;
        }
        QuestionList asked = questions.of(category).orElse(null);
        if (asked == null) {
            if (!given.isEmpty()) {
                checks.refuse(POINTER, "not-allowed", "this category asks no questions");
            }
            return null;
        }
        return plain(given, checks) && fits(given, asked, checks) && !given.isEmpty()
                ? checks.made(POINTER, () -> new Answers(asked.edition(), given))
                : null;
    }

    private static boolean plain(Map<String, @Nullable Object> given, Checks checks) {
        boolean plain = true;
        for (var answer : given.entrySet()) {
            String pointer = POINTER + "/" + answer.getKey().replace("~", "~0").replace("/", "~1");
            plain &= checks.made(pointer, () -> Answers.check(answer.getValue())) != null;
        }
        return plain;
    }

    private static boolean fits(Map<String, @Nullable Object> given, QuestionList asked, Checks checks) {
        List<Violation> violations = asked.violations(given);
        violations.forEach(wrong -> checks.refuse(POINTER + wrong.pointer(), wrong.code(), wrong.detail()));
        return violations.isEmpty();
    }

    private int bytes(Map<String, @Nullable Object> given) {
        try {
            return json.writeValueAsBytes(given).length;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("answers have no JSON form");
        }
    }
}
