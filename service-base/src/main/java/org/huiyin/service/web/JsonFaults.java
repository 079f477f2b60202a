package org.huiyin.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.problem.Violation;

/** Says what is wrong with a JSON body and where, without repeating any of it. */
final class JsonFaults {
    private JsonFaults() {}

    static HttpProblem problem(JsonProcessingException fault) {
        if (fault instanceof UnstorableText text) {
            return Problems.unprocessable(pointer(text), text.code(), text.getOriginalMessage());
        }
        return isTooLarge(fault) ? Problems.tooLarge() : Problems.badRequest(List.of(violation(fault)));
    }

    /** A body whose length was not announced is read as far as the limit goes. Jackson tells its limits apart by words only. */
    private static boolean isTooLarge(JsonProcessingException fault) {
        return fault instanceof StreamConstraintsException
                && fault.getOriginalMessage().startsWith("Document length");
    }

    private static Violation violation(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException) {
            return new Violation(pointer((JsonMappingException) fault), "unknown-field", "This field is not known.");
        }
        if (fault instanceof InvalidFormatException) {
            return new Violation(pointer((JsonMappingException) fault), "bad-format", "The value has the wrong form.");
        }
        if (fault instanceof JsonMappingException mapping) {
            return new Violation(pointer(mapping), "wrong-type", "The value is missing or of the wrong type.");
        }
        return new Violation("", "not-json", "The body is not the JSON that is expected here" + place(fault) + ".");
    }

    private static String place(JsonProcessingException fault) {
        return fault.getLocation() == null
                ? ""
                : ", see line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr();
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : escaped(step)))
                .collect(Collectors.joining());
    }

    private static String escaped(JsonMappingException.Reference step) {
        return step.getFieldName().replace("~", "~0").replace("/", "~1");
    }
}
