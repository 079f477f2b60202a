package org.huiyin.intake.complaint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant answered to the questions of a category: texts, numbers, truth values and lists of them, nothing deeper.
 *
 * @param edition the edition of the questions that were answered
 */
public record Answers(int edition, Map<String, Object> given) {
    /** Bytes of all answers as JSON. */
    public static final int MAXIMUM_BYTES = 4096;

    public Answers {
        given.values().forEach(Answers::check);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Returns the same answer, or refuses what no question asks for. */
    public static Object check(@Nullable Object answer) {
        if (answer instanceof List<?> list) {
            list.forEach(Answers::checkScalar);
            return list;
        }
        return checkScalar(answer);
    }

    private static Object checkScalar(@Nullable Object answer) {
        if (answer instanceof String text) {
            return TextRule.PARAGRAPHS.check(text, MAXIMUM_BYTES);
        }
        if (answer instanceof Double number && !Double.isFinite(number)) {
            throw new InvalidValue("out-of-range", "is a number beyond all measure");
        }
        if (answer instanceof Number || answer instanceof Boolean) {
            return answer;
        }
        throw new InvalidValue("wrong-type", "must be a text, a number, true, false, or a list of these");
    }

    @Override
    public String toString() {
        return "Answers[…]";
    }
}
