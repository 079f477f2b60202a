package org.huiyin.intake.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.questions.Question;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads posted attributes as answers to the questions of a category. What can't be read as the question wants it stays the
 * text that it was, and is refused where all answers are checked.
 */
@ApplicationScoped
class PostedAnswers {
    private final ZoneId zone;

    PostedAnswers(@ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.zone = zone;
    }

    /** Null if there are none. */
    @Nullable
    Map<String, @Nullable Object> read(RequestForm form, List<Question> asked) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (Question question : asked) {
            List<String> values = form.values(question.code());
            if (!values.isEmpty()) {
                answers.put(question.code(), answer(question, values));
            }
        }
        demandNoOther(form, answers);
        return answers.isEmpty() ? null : answers;
    }

    private static void demandNoOther(RequestForm form, Map<String, @Nullable Object> answers) {
        boolean known = form.attributes().stream()
                .allMatch(code -> answers.containsKey(code) || Attributes.OF_EVERY_SERVICE.contains(code));
        if (!known) {
            throw Problems.badRequest(
                    "unknown-attribute", "The form has an attribute that the definition of the service does not name.");
        }
    }

    private Object answer(Question question, List<String> values) {
        if (question.several()) {
            Stream<String> items = question.options().isEmpty()
                    ? values.stream().flatMap(String::lines).filter(line -> !line.isBlank())
                    : values.stream();
            return items.map(item -> single(question, item)).toList();
        }
        return single(question, RequestForm.only(values));
    }

    private Object single(Question question, String text) {
        return switch (question.kind()) {
            case TEXT -> text;
            case DAY -> day(text);
            case INTEGER -> text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : text;
            case NUMBER -> text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? Double.valueOf(text) : text;
            case TRUTH -> text.matches("true|false") ? Boolean.valueOf(text) : text;
        };
    }

    /** Clients send a time where the standard has no type for days: it is the day which that was in the office. */
    private String day(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .atZoneSameInstant(zone)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeParseException noTime) {
            return text;
        }
    }
}
