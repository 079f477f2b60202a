package org.huiyin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final Words FIRST = new Words("受理 1", "1 已受理。", "您好！1 已受理。");
    private static final Words SECOND = new Words("延期 1", "1 已延期。", "您好！1 已延期，理由如下。");

    @Test
    void oneMessageIsItself() {
        assertThat(Digest.of(Audience.COMPLAINANT, Language.ZH, List.of(FIRST))).isEqualTo(FIRST);
    }

    @Test
    void aComplainantReadsEachMessageWholeAndInOrder() {
        Words both = Digest.of(Audience.COMPLAINANT, Language.ZH, List.of(FIRST, SECOND));

        assertThat(both.subject()).isEqualTo("受理 1（另有 1 条）");
        assertThat(both.brief()).isEqualTo("1 已受理。 1 已延期。");
        assertThat(both.body()).containsSubsequence("1 已受理。", "====", "理由如下。");
    }

    @Test
    void staffReadALineOfEach() {
        Words both = Digest.of(Audience.LEADER, Language.EN, List.of(FIRST, SECOND));

        assertThat(both.body())
                .contains("You have 2 messages", "1. 1 已受理。", "2. 1 已延期。")
                .doesNotContain("理由如下");
    }

    @Test
    void anSmsStaysShortHoweverManyTheyAre() {
        List<Words> many = IntStream.range(0, 100).mapToObj(at -> FIRST).toList();

        assertThat(Digest.of(Audience.COMPLAINANT, Language.ZH, many).brief()).isEqualTo("受理 1（另有 99 条）");
    }
}
