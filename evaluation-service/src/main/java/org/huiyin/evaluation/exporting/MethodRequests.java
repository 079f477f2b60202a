package org.huiyin.evaluation.exporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.huiyin.evaluation.method.performance.CaseLoss;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.method.problems.SectionClusters;

/** Writes the inputs as requests of the method workbench, section by section: its answer has the same digits as the run. */
public final class MethodRequests {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private MethodRequests() {}

    /** For {@code POST /v1/method/performance}. Leaves the stream open. */
    public static void performance(RunInputs inputs, OutputStream to) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(to)) {
            json.writeStartObject();
            rules(json, inputs.performanceRules());
            json.writeArrayFieldStart("sections");
            for (SectionCases section : inputs.performance()) {
                section(json, section);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** For {@code POST /v1/method/problems}. Leaves the stream open. */
    public static void problems(RunInputs inputs, OutputStream to) throws IOException {
        ProblemRules rules = inputs.problemRules();
        try (JsonGenerator json = JSON.createGenerator(to)) {
            json.writeStartObject();
            json.writeNumberField("k", rules.k());
            json.writeNumberField("gridCells", rules.gridCells());
            json.writeNumberField("eta", rules.eta());
            json.writeNumberField("threshold", rules.threshold());
            json.writeArrayFieldStart("sections");
            for (SectionClusters section : inputs.problems()) {
                section(json, section);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void rules(JsonGenerator json, PerformanceRules rules) throws IOException {
        json.writeNumberField("k", rules.k());
        json.writeNumberField("gridCells", rules.gridCells());
        json.writeObjectFieldStart("rules");
        json.writeNumberField("minEffectiveCases", rules.minEffectiveCases());
        json.writeNumberField("minComplainants", rules.minComplainants());
        json.writeNumberField("minFollowUpCoverage", rules.minFollowUpCoverage());
        json.writeBooleanField("stratumSupport", rules.support() != null);
        json.writeEndObject();
    }

    private static void section(JsonGenerator json, SectionCases section) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeNumberField("complainants", section.complainants());
        json.writeNumberField("followUpCoverage", section.followUpCoverage());
        json.writeArrayFieldStart("cases");
        for (CaseLoss like : section.cases()) {
            json.writeStartObject();
            json.writeStringField("stratum", like.stratum());
            json.writeNumberField("loss", like.loss());
            json.writeNumberField("weight", like.weight());
            json.writeNumberField("count", like.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void section(JsonGenerator json, SectionClusters section) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeNumberField("caseWeight", section.caseWeight());
        json.writeArrayFieldStart("clusters");
        for (double points : section.clusters()) {
            json.writeNumber(points);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
