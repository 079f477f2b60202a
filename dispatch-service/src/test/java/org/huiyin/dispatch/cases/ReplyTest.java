package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void anyWordsInLinesAreAReply() {
        for (String text : List.of("已修复。", "第一行\r\n第二行\n\t完", "👍", "𠮷", "x".repeat(20_000), "👍".repeat(20_000))) {
            assertThat(Reply.of(text)).isEqualTo(Outcome.moved(new Reply(text)));
        }
    }

    @Test
    void whatDoesNotSurviveEveryEncodingIsRefused() {
        for (String text : List.of(
                "", " \n", "x".repeat(20_001), "a\u0000b", "a\u007fb", "a\u0085b", "half \ud83d", "\udc4d half")) {
            assertThat(Reply.of(text)).isEqualTo(Outcome.refused(Refusal.UNUSABLE_REPLY));
        }
    }
}
