package org.huiyin.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.huiyin.intake.questions.Question;
import org.huiyin.intake.questions.Question.Kind;
import org.huiyin.intake.questions.Question.Option;
import org.huiyin.intake.questions.Question.Words;
import org.junit.jupiter.api.Test;

/** Questions that an office may ask and ours do not: the standard has a data type for each. */
class DatatypeTest {
    private static final Words WORDS = new Words("甲", "A");
    private final PostedAnswers posted = new PostedAnswers(ZoneId.of("Asia/Shanghai"));

    @Test
    void aTextIsOfOneLineUnlessItMayBeLong() {
        assertThat(Datatype.of(written(Kind.TEXT, false, 255))).isEqualTo(Datatype.STRING);
        assertThat(Datatype.of(written(Kind.TEXT, false, 256))).isEqualTo(Datatype.TEXT);
    }

    @Test
    void aListOfWhatPeopleWriteIsATextWithAnItemALine() {
        Question texts = written(Kind.TEXT, true, 50);
        assertThat(Datatype.of(texts)).isEqualTo(Datatype.TEXT);
        RequestForm form = RequestForm.read("attribute%5Bq%5D=a%0D%0A%0D%0Ab+c%0D%0A");
        assertThat(posted.read(form, List.of(texts))).containsEntry("q", List.of("a", "b c"));
        Question days = written(Kind.DAY, true, 0);
        assertThat(Datatype.of(days)).isEqualTo(Datatype.TEXT);
        assertThat(posted.read(RequestForm.read("attribute[q]=2026-03-02"), List.of(days)))
                .containsEntry("q", List.of("2026-03-02"));
    }

    @Test
    void aListOfWordsIsAMultivaluelist() {
        var options = List.of(new Option("A", WORDS));
        assertThat(Datatype.of(new Question("q", WORDS, null, Kind.TEXT, true, 0, false, false, options)))
                .isEqualTo(Datatype.MULTIVALUELIST);
    }

    private static Question written(Kind kind, boolean several, int maxLength) {
        return new Question("q", WORDS, null, kind, several, maxLength, false, false, List.of());
    }
}
