package org.huiyin.evaluation.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiyin.evaluation.notice.Words;
import org.huiyin.evaluation.printing.Notices;
import org.junit.jupiter.api.Test;

class NoticeTextTest {
    private static final String TEXT = NoticeText.write(Notices.undecided());

    @Test
    void whatIsReadBackIsTheNotice() {
        assertThat(NoticeText.read(TEXT)).isEqualTo(Notices.undecided());
        assertThat(NoticeText.write(NoticeText.read(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void fieldsAreSortedAndTheFixedSentenceIsThere() {
        assertThat(TEXT)
                .startsWith("{\"amendment\":null,\"basis\":{\"asOf\":\"2027-01-15T01:00:00Z\"")
                .contains("\"from\":\"2026-01-01\"", "\"value\":4.25", Words.REMARK.zh());
    }

    @Test
    void otherTextIsNoNotice() {
        assertThatThrownBy(() -> NoticeText.read("{\"kind\":\"RUMOUR\"}")).hasMessageContaining("no notice");
    }
}
