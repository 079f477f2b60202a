package org.huiyin.evaluation.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.huiyin.service.problem.Violation;

/** Answers requests about the method. The same bytes bring the same answer, over HTTP or not. */
public final class Workbench {
    private static final int DEEPEST = 10;
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to say where they stand
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Map<String, Function<Fields, ? extends Question>> METHODS = new TreeMap<>(Map.of(
            "performance", PerformanceQuestion::read,
            "problems", ProblemsQuestion::read,
            "rank-ranges", RankRangesQuestion::read,
            "funnel", FunnelQuestion::read,
            "interval", IntervalQuestion::read));

    private Workbench() {}

    /** Names of what can be asked. */
    public static Set<String> methods() {
        return METHODS.keySet();
    }

    /**
     * Reads a request and computes its answer, a record.
     *
     * @param method one of {@link #methods()}
     * @throws Refusal if the request is not in order
     * @throws IOException if it can't be read at all
     */
    public static Object answer(String method, InputStream request) throws IOException {
        Function<Fields, ? extends Question> reader = Optional.ofNullable(METHODS.get(method))
                .orElseThrow(() -> new IllegalArgumentException("no method " + method.toLowerCase(Locale.ROOT)));
        var faults = new Faults();
        Question question = reader.apply(new Fields(tree(request), "", faults));
        faults.refuseIfAny();
        return question.answer();
    }

    /** An answer as JSON, with all digits of each number. */
    static String write(Object answer) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(InputStream request) throws IOException {
        try {
            return JSON.readTree(request);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ", see line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw Refusal.malformed(List.of(
                    new Violation("", "not-json", "The request is not the JSON that is expected" + place + ".")));
        }
    }
}
