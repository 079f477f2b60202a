package org.huiyin.evaluation.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.huiyin.service.problem.Violation;

/** Answers requests about the method. The same bytes bring the same answer, over HTTP or not. */
public final class Workbench {
    private static final int DEEPEST = 10;
    private static final Map<String, Function<Fields, ? extends Question>> METHODS = new TreeMap<>(Map.of(
            "performance", PerformanceQuestion::read,
            "problems", ProblemsQuestion::read,
            "rank-ranges", RankRangesQuestion::read,
            "funnel", FunnelQuestion::read,
            "interval", IntervalQuestion::read));

    private final JsonMapper json;
    private final long mostTokens;

    /** @param mostTokens JSON tokens (values, names, brackets) of a request, which is held in memory: about 60 bytes each */
    public Workbench(long mostTokens) {
        this.mostTokens = mostTokens;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxTokenCount(mostTokens)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to say where they stand
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

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
    public Object answer(String method, InputStream request) throws IOException {
        Function<Fields, ? extends Question> reader = Optional.ofNullable(METHODS.get(method))
                .orElseThrow(() -> new IllegalArgumentException("no method " + method));
        var faults = new Faults();
        Question question = reader.apply(new Fields(tree(request), "", faults));
        faults.refuseIfAny();
        return question.answer();
    }

    /** An answer as JSON, with all digits of each number. */
    String write(Object answer) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(InputStream request) throws IOException {
        try {
            return json.readTree(request);
        } catch (StreamConstraintsException e) {
            throw Refusal.invalid(List.of(new Violation(
                    "",
                    "too-many",
                    "The request has more than " + mostTokens + " values and names, or is nested too deeply.")));
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
