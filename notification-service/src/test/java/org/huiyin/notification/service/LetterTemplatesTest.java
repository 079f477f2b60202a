package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.CodeNames;
import org.huiyin.notification.message.Fact;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Particulars;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.Telling;
import org.huiyin.notification.message.Tellings;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.wording.CurrentTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterTemplatesTest extends ServiceTest {

    private static final String REPLY = "<b>您好</b> {number} {#if x} & co.\n----\n=1+1";
    private static final String NUMBER = "HY2026-000123";
    private static final String OFFICE = "City Business Environment Office";
    private static final String SITE = "https://huiyin.example/answers";
    private static final String PHONE = "027-12345678";

    @Inject
    LetterTemplates templates;

    @Inject
    CurrentTexts texts;

    @Test
    void everyTellingHasWordsInBothLanguages() {
        for (Telling telling : Tellings.all()) {
            for (Language language : Language.values()) {
                for (Particulars facts : Stream.of(bare(), full()).toList()) {
                    Words words = templates.write(telling.stage(), telling.audience(), language, facts);
                    String named = telling.stage().isOfNoComplaint() ? title(facts, language) : "HY2026-1";
                    assertThat(words.subject())
                            .as("%s %s", telling, language)
                            .contains(named)
                            .doesNotContain("\n");
                    assertThat(words.brief()).contains(named).hasSizeLessThan(160);
                    assertThat(words.body()).contains(named).doesNotContain("NOT_FOUND", "null");
                    assertThat(words.body().contains("双优化")).isEqualTo(language == Language.ZH);
                }
            }
        }
    }

    @Test
    void theReplyStandsInTheComplainantsLetterUnchanged() {
        Words words = templates.write(Stage.RESOLVED, Audience.COMPLAINANT, Language.ZH, full());
        assertThat(words.body()).contains(REPLY).contains("已解决");
        assertThat(words.subject() + words.brief()).doesNotContain("您好</b>");
        assertThat(templates
                        .write(Stage.RESOLVED, Audience.LEADER, Language.ZH, full())
                        .body())
                .doesNotContain("您好</b>");
    }

    /** Whoever left only a number has nothing else to learn it from. */
    @Test
    void theBriefOfAnAnswerSaysWhereItIsReadAndWhoCanBeAsked() {
        for (String closure : List.of("SOLVED", "EXPLAINED", "REFERRED", "DUPLICATE")) {
            for (Language language : Language.values()) {
                String all = answerBrief(language, closure, SITE, PHONE);
                assertThat(all).contains(NUMBER, SITE, PHONE).hasSizeLessThan(160);
                String neither = answerBrief(language, closure, null, null);
                assertThat(neither)
                        .contains(NUMBER, OFFICE)
                        .hasSizeLessThan(160)
                        .doesNotContain("null");
                assertThat(List.of(all, neither))
                        .allMatch(brief -> brief.contains(language == Language.ZH ? "查询码" : "access code"));
            }
        }
        assertThat(templates
                        .write(Stage.RESOLVED, Audience.COMPLAINANT, Language.ZH, full())
                        .brief())
                .as("from the settings")
                .contains("已解决", SITE, PHONE);
    }

    @Test
    void theCodeThatJudgesAnAnswerStandsInTheComplainantsLetterAlone() {
        for (Telling telling : Tellings.all()) {
            Words words = templates.write(telling.stage(), telling.audience(), Language.ZH, full());
            boolean theLetter = telling.stage() == Stage.RESOLVED && telling.audience() == Audience.COMPLAINANT;
            assertThat(words.body().contains("7K3QF")).isEqualTo(theLetter);
            assertThat(words.subject() + words.brief()).doesNotContain("7K3QF");
        }
    }

    @Test
    void datesAreWrittenAsPeopleReadThem() {
        assertThat(templates
                        .write(Stage.ASSIGNED, Audience.COMPLAINANT, Language.ZH, full())
                        .body())
                .contains("2026年3月9日", "市工信局企业服务科");
        assertThat(templates
                        .write(Stage.ASSIGNED, Audience.COMPLAINANT, Language.EN, full())
                        .body())
                .contains("9 March 2026");
    }

    private String answerBrief(Language language, String closure, @Nullable String site, @Nullable String phone) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(Fact.NUMBER.key(), NUMBER);
        facts.put(Fact.CLOSURE.key(), CodeNames.closure(closure, language));
        facts.put(Fact.OFFICE.key(), OFFICE);
        facts.put(Fact.OFFICE_SITE.key(), site);
        facts.put(Fact.OFFICE_PHONE.key(), phone);
        return texts.shipped(new TextKey(Stage.RESOLVED, Audience.COMPLAINANT, language))
                .write(facts)
                .brief();
    }

    private static String title(Particulars facts, Language language) {
        return facts.title().orElse(language == Language.ZH ? "评议" : "the evaluation");
    }

    private static Particulars bare() {
        return new Particulars(
                "HY2026-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Particulars full() {
        return new Particulars(
                "HY2026-1",
                Optional.of("企业服务科"),
                Optional.of("市工信局"),
                Optional.of(LocalDate.of(2026, 3, 9)),
                Optional.of("SOLVED"),
                Optional.of("SATISFIED"),
                Optional.of("Y1"),
                2,
                true,
                Optional.of("第10周通报"),
                Optional.of(REPLY),
                Optional.of("7K3QF-2M9XA-00ZB4-HJK5P"),
                Optional.of("0PQ4D-51RSA-7XW2C-MNB9E"));
    }
}
