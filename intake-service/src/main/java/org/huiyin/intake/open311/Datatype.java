package org.huiyin.intake.open311;

import java.util.Locale;
import org.huiyin.intake.questions.Question;

/** The data types that GeoReport v2 knows. */
enum Datatype {
    STRING,
    TEXT,
    NUMBER,
    DATETIME,
    SINGLEVALUELIST,
    MULTIVALUELIST;

    /** The longest text for which forms show one line. */
    private static final int LINE = 255;

    /** That of a question. There is none for lists of what people write: they are texts, an item a line. */
    static Datatype of(Question question) {
        boolean written = question.options().isEmpty();
        if (question.several()) {
            return written ? TEXT : MULTIVALUELIST;
        }
        return switch (question.kind()) {
            case TEXT -> written ? ofLength(question.maxLength()) : SINGLEVALUELIST;
            case DAY -> DATETIME;
            case INTEGER, NUMBER -> NUMBER;
            case TRUTH -> SINGLEVALUELIST;
        };
    }

    private static Datatype ofLength(int longest) {
        return longest > LINE ? TEXT : STRING;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
