package org.huiyin.evaluation.publication.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import org.huiyin.evaluation.exporting.NoticeFile;
import org.huiyin.evaluation.printing.Notices;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void namesStandInTheOrderOfTheirSoundAndNotOfTheirFigures() {
        assertThat(Notices.published().best())
                .extracting(name -> name.name().zh())
                .containsExactly("办公室", "财政局国库科", "自然资源局登记科");
        assertThat(Notices.published().worst()).extracting(PublicName::code).containsExactly("S0101", "S0102");
    }

    @Test
    void theOrderInWhichNamesAreGivenChangesNoByte() {
        Notice notice = Notices.notice(Notices.UNDECIDED);
        var best = new ArrayList<>(notice.best());
        Collections.reverse(best);

        assertThat(NoticeFile.bytes(
                        PublicNotice.of(new Notice(notice.heading(), best, notice.worst(), notice.caveats()))))
                .isEqualTo(NoticeFile.bytes(PublicNotice.of(notice)));
    }

    @Test
    void countsBelowTheLimitAreTakenOutOfTheDataFileToo() {
        PublicName small = Notices.published().worst().get(1);

        assertThat(small.cases()).isEqualTo("<5");
        assertThat(small.clusters()).isEqualTo("<5");
        assertThat(new Caveats(10, 0, false, true, 5).shown(5)).isEqualTo("5");
        assertThat(new Caveats(10, 0, false, true, 5).shown(4)).isEqualTo("<5");
        assertThat(new Caveats(10, 0, false, true, 0).shown(0)).isEqualTo("0");
    }

    @Test
    void pointsBelowTheLimitAreTakenOut() {
        var rate = new Figure.RelativeRate(2.5, new org.huiyin.evaluation.publication.Interval(1, 4), 4.5, 1.2);

        assertThat(PublicFigure.of(rate, Notices.UNDECIDED))
                .extracting("observed")
                .isEqualTo("<5");
    }

    @Test
    void noRanksAreShownWhereTheFiguresBearNone() {
        var bands = new Caveats(10, 0, false, false, 5);

        assertThat(PublicNotice.of(Notices.notice(bands)).worst())
                .allSatisfy(name -> assertThat(name.ranks()).isNull());
    }

    @Test
    void whatIsReadBackFromTheFileIsTheNotice() {
        byte[] file = NoticeFile.bytes(Notices.published());

        assertThat(NoticeFile.read(file)).isEqualTo(Notices.published());
        assertThat(NoticeFile.bytes(NoticeFile.read(file))).isEqualTo(file);
    }

    @Test
    void theDataFileHasSortedFieldsAndTheFixedSentence() {
        String file = new String(NoticeFile.bytes(Notices.published()), StandardCharsets.UTF_8);

        assertThat(file)
                .startsWith("{\"best\":[{\"background\":{\"hearing\":")
                .contains(
                        "\"issuedAt\":\"2027-02-01T09:00:00+08:00\"",
                        "\"from\":\"2026-01-01\"",
                        "\"value\":4.25",
                        Caveats.FIXED.zh());
    }
}
