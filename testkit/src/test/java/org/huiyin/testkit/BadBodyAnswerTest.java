package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judgement of answers to bad input lets none of these pass. */
class BadBodyAnswerTest {
    private static final BadBody SENT =
            new BadBody("an unknown field", "application/json", "{}", Set.of(400, 422), "unknown-field");
    private static final String PROBLEM = "application/problem+json";

    @Test
    void aRefusalWithTypeCodeAndPointerIsProper() {
        assertThat(answer(400, "malformed", "unknown-field", "/" + BadBody.NAME, "Not known.")
                        .fault(SENT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "302", "401", "403", "404", "429", "500", "503"})
    void anAnswerOfAnotherStatusIsAFault(int status) {
        assertThat(answer(status, "malformed", "unknown-field", "/x", "Not known.")
                        .fault(SENT))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, malformed, unknown-field, Not known.",
        "application/problem+json, '', unknown-field, Not known.",
        "application/problem+json, malformed, required, Not known.",
        "application/problem+json, malformed, unknown-field, No " + BadBody.VALUE,
        "application/problem+json, malformed, unknown-field, No " + BadBody.NAME,
    })
    void aRefusalThatSaysTooLittleOrTooMuchIsAFault(String contentType, String type, String code, String detail) {
        BadBodyAnswer proper = answer(400, type, code, "/x", detail);

        assertThat(new BadBodyAnswer(400, contentType, proper.body()).fault(SENT))
                .isPresent();
    }

    @Test
    void aValueIsRepeatedNotEvenInAPointer() {
        assertThat(answer(400, "malformed", "unknown-field", "/" + BadBody.VALUE, "Not known.")
                        .fault(SENT))
                .isPresent();
    }

    @Test
    void whatIsNoJsonIsAFault() {
        assertThat(new BadBodyAnswer(400, PROBLEM, "<html>").fault(SENT)).isPresent();
    }

    private static BadBodyAnswer answer(int status, String type, String code, String pointer, String detail) {
        String stable = type.isEmpty() ? "about:blank" : "https://huiyin.example/problems/" + type;
        return new BadBodyAnswer(
                status,
                PROBLEM,
                """
                {"type":"%s","title":"t","status":%d,"errors":[{"pointer":"%s","code":"%s","detail":"%s"}]}"""
                        .formatted(stable, status, pointer, code, detail));
    }
}
