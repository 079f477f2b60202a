package org.huiyin.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.huiyin.service.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
    private final ObjectMapper mapper = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(mapper);
    }

    private record Part(String text) {}

    private record Sent(String text, List<String> texts, Part part, Map<String, Object> answers) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\\u0000\"}             | /text        | control-character",
                "{\"text\":\"a\\ud800b\"}            | /text        | lone-surrogate",
                "{\"text\":\"\\udc00\\ud800\"}       | /text        | lone-surrogate",
                "{\"texts\":[\"a\",\"\\ud800\"]}     | /texts/1     | lone-surrogate",
                "{\"part\":{\"text\":\"\\u0000\"}}   | /part/text   | control-character",
                "{\"answers\":{\"a\":\"\\udfff\"}}   | /answers/a   | lone-surrogate",
            })
    void aTextThatNoDatabaseTakesIsRefusedWhereverItStands(String body, String pointer, String code) {
        JsonProcessingException fault =
                catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(body, Sent.class));

        var problem = JsonFaults.problem(fault);
        assertThat(problem.getStatusCode()).isEqualTo(422);
        assertThat((List<?>) problem.getParameters().get("errors"))
                .singleElement()
                .isInstanceOfSatisfying(Violation.class, error -> {
                    assertThat(error.pointer()).isEqualTo(pointer);
                    assertThat(error.code()).isEqualTo(code);
                });
    }

    @Test
    void wholePairsAndMissingTextsPass() throws JsonProcessingException {
        Sent read = mapper.readValue("{\"text\":\"\\ud83d\\ude00\",\"part\":{\"text\":null}}", Sent.class);

        assertThat(read.text()).isEqualTo("😀");
        assertThat(read.part().text()).isNull();
    }
}
