package org.huiyin.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What came back for a {@link BadBody}. */
record BadBodyAnswer(int status, String contentType, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final String TYPES = "https://huiyin.example/problems/";

    /** Why this is no proper refusal of that body, in words; empty if it is one. */
    Optional<String> fault(BadBody sent) {
        if (!sent.statuses().contains(status)) {
            return Optional.of("answered " + status + " instead of one of " + sent.statuses());
        }
        if (!isProblem()) {
            return Optional.of("answered " + status + " as " + contentType);
        }
        try {
            return fault(sent, JSON.readTree(body));
        } catch (JsonProcessingException broken) {
            return Optional.of("answered " + status + " with broken JSON");
        }
    }

    boolean isProblem() {
        return contentType.startsWith(PROBLEM);
    }

    private Optional<String> fault(BadBody sent, JsonNode problem) {
        if (!problem.path("type").asText().startsWith(TYPES)
                || problem.path("status").asInt() != status) {
            return Optional.of("answered " + status + " without a type, or with another status in the body");
        }
        if (body.contains(BadBody.VALUE) || withoutPointers(problem).contains(BadBody.NAME)) {
            return Optional.of("repeated what was sent");
        }
        if (!sent.code().isEmpty() && !hasCode(problem, sent.code())) {
            return Optional.of("did not say " + sent.code());
        }
        return Optional.empty();
    }

    /** A pointer to an unknown field has to name it: that is told to nobody but whoever sent it. */
    private static String withoutPointers(JsonNode problem) {
        JsonNode copy = problem.deepCopy();
        copy.findParents("pointer")
                .forEach(error -> ((com.fasterxml.jackson.databind.node.ObjectNode) error).remove("pointer"));
        return copy.toString();
    }

    private static boolean hasCode(JsonNode problem, String code) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .anyMatch(error -> error.path("code").asText().equals(code));
    }
}
