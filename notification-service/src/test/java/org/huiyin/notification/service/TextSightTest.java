package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Fact;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.wording.CurrentTexts;
import org.huiyin.notification.wording.TextSandbox;
import org.junit.jupiter.api.Test;

/** What texts can print: what their audience may see, and nothing else. */
@QuarkusTest
class TextSightTest extends ServiceTest {

    @Inject
    LetterTemplates templates;

    @Inject
    CurrentTexts texts;

    @Inject
    TextSandbox sandbox;

    /** What only the complainant may read, in every text for everybody else, and the other way round. */
    @Test
    void nothingOutsideTheAudiencesFactsIsPrintedByAnyText() {
        for (TextKey key : TextKey.all()) {
            Set<Fact> visible = Fact.visibleTo(key.audience(), key.stage());
            Words words = templates.write(texts.of(key), marked());
            String all = words.subject() + words.brief() + words.body();

            assertThat(texts.of(key).offences()).as(key.path()).isEmpty();
            marks(key.language()).forEach((fact, mark) -> {
                if (!visible.contains(fact)) {
                    assertThat(all).as("%s %s", key.path(), fact).doesNotContain(mark);
                }
            });
        }
    }

    /** The sabotage: a text that asks for the answer all the same, put past every check. */
    @Test
    void aTextThatGetsPastTheChecksFindsNothingToPrint() {
        for (Audience audience : Set.of(Audience.HANDLER, Audience.LEADER)) {
            var key = new TextKey(Stage.OVERDUE, audience, Language.ZH);
            for (Fact secret : Set.of(Fact.REPLY, Fact.ANSWER_CODE, Fact.LETTER_CODE)) {
                var stolen = sandbox.compile(key, text("{" + secret.key() + "}"));

                assertThat(stolen.offences()).isNotEmpty();
                assertThatThrownBy(() -> templates.write(stolen, marked())).isInstanceOf(TemplateException.class);
            }
        }
        var own = sandbox.compile(new TextKey(Stage.RESOLVED, Audience.COMPLAINANT, Language.ZH), text("{reply}"));
        assertThat(templates.write(own, marked()).body()).contains("MARKED-REPLY");
    }

    private static String text(String body) {
        return "{#fragment id=subject}{number}{/fragment}{#fragment id=brief}{number}{/fragment}{#fragment id=body}"
                + body + "{/fragment}";
    }

    private static Particulars marked() {
        return new Particulars(
                "HY2026-1",
                Optional.of("企业服务科"),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 9)),
                Optional.of("SOLVED"),
                Optional.of("DISSATISFIED"),
                Optional.of("Y1"),
                2,
                false,
                Optional.of("MARKED-TITLE"),
                Optional.of("MARKED-REPLY"),
                Optional.of("MARKED-ANSWER-CODE"),
                Optional.of("MARKED-LETTER-CODE"));
    }

    private static Map<Fact, String> marks(Language language) {
        boolean zh = language == Language.ZH;
        return Map.of(
                        Fact.TITLE,
                        "MARKED-TITLE",
                        Fact.REPLY,
                        "MARKED-REPLY",
                        Fact.ANSWER_CODE,
                        "MARKED-ANSWER-CODE",
                        Fact.LETTER_CODE,
                        "MARKED-LETTER-CODE",
                        Fact.SATISFACTION,
                        zh ? "：不满意" : "dissatisfied",
                        Fact.CARD,
                        zh ? "逾期未办结" : "yellow card (overdue)")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
