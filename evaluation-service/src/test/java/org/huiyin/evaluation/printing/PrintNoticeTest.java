package org.huiyin.evaluation.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.publication.Hashes;
import org.huiyin.evaluation.publication.Seal;
import org.junit.jupiter.api.Test;

class PrintNoticeTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-02-01T09:00:00+08:00");
    private static final Seal SEAL = new Seal("d".repeat(64), "kid-1", "c2lnbmF0dXJl");

    @Test
    void theSameNoticeGivesTheSameBytes() {
        assertThat(Hashes.sha256(print(Notices.undecided()))).isEqualTo(Hashes.sha256(print(Notices.undecided())));
    }

    @Test
    void anotherNoticeOrSealGivesOtherBytes() {
        byte[] printed = print(Notices.undecided());

        assertThat(print(Notices.decided())).isNotEqualTo(printed);
        assertThat(new PrintNotice().pdf(Notices.undecided(), new Seal(SEAL.sha256(), "kid-2", SEAL.signature()), AT))
                .isNotEqualTo(printed);
    }

    @Test
    void theOnlyTimeInItIsThatOfThePublication() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(Notices.undecided()))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2027-02-01T01:00:00Z");
            assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    @Test
    void saysWhatIsPublishedOfEachName() throws IOException {
        String words = words(Notices.undecided());

        assertThat(words)
                .contains("2026年度科室评议结果(公示)", "国库科(财政局)", "98.40(96.90–99.90)", "2.12%/6.33%", "1–24", "黄1红0")
                .contains("4.25(2.10–7.90)", "6.00/1.75", "1–12", "对事实有异议", "先进名单", "途径:统计证据")
                .contains("评审组理由:事实严重", "主要问题:假办结6分")
                .contains("凭材料。评审组理由:内设机构,凭已核实材料列入")
                .contains("Treasurysection(Bureauoffinance)", "factsdisputed", "amongthebest")
                .contains("Whatweighedmost:falseclosure6points", "internaloffice,byverifieddocuments");
    }

    @Test
    void saysFirstWhatTheDataCouldTellAtAll() throws IOException {
        assertThat(words(Notices.undecided()))
                .contains("评议科室606个,数据足以比较的580个;差异中真实部分占75.00%;不能排除属于后进的31个")
                .contains("Of606sections580havedataenough");
    }

    @Test
    void wordsOfNamesStayWords() throws IOException {
        assertThat(words(Notices.undecided())).contains("城管<执法>科");
    }

    @Test
    void aCharacterThatNoDocumentMayHoldKeepsNobodyFromPrinting() throws IOException {
        assertThat(words(Notices.of("办公\u0001室\uFFFF"))).contains("办公室");
    }

    @Test
    void saysThatRanksContainErrorAndHowManyMayBeWrong() throws IOException {
        assertThat(words(Notices.undecided()))
                .contains("名次含抽样误差;本名单依据已核实事实,不等于对未列单位的排序")
                .contains("Rankscarrysamplingerror;theselistsrestonverifiedfacts")
                .contains("预计误列比例为12.34%", "12.34%areexpectedtobetherewrongly")
                .contains("仅凭数据不能从全部单位中单独确定名单", "Thefiguresalonedonotsingletheseout");
        assertThat(words(Notices.decided())).doesNotContain("仅凭数据", "Thefiguresalone");
    }

    @Test
    void theFootNamesTheHashAndTheFingerprint() throws IOException {
        assertThat(words(Notices.undecided()))
                .contains(SEAL.sha256(), SEAL.fingerprint(), SEAL.keyId(), SEAL.signature());
    }

    @Test
    void smallCountsAreNotShownAndTheirPointsAreALowerBound() throws IOException {
        String words = PdfWords.of(print(Notices.undecided()));

        assertThat(words.lines().filter(line -> line.contains("<5 ≥3.00 / 1.75")))
                .hasSize(2);
        assertThat(words.replaceAll("\\s+", "")).contains("假办结3分起", "falseclosure3pointsormore");
    }

    @Test
    void figuresThatBearNoRanksGiveAThirdInWords() throws IOException {
        String words = words(Notices.inBands());

        assertThat(words)
                .contains("前三分之一", "firstthird", "数据不足以支持具体名次", "Thefiguresbearnoordinalnumbers")
                .doesNotContain("1–24");
        assertThat(words(Notices.decided())).doesNotContain("三分之一", "数据不足以支持");
    }

    @Test
    void aCorrectionSaysWhatItAmendsAndWhoIsOffTheLists() throws IOException {
        assertThat(words(Notices.correction()))
                .contains("(更正)", "本文件更正此前公布的文件" + Notices.FORMER, "原因:核实有误", "不再列入名单:城建科")
                .contains("Thiscorrectspublication" + Notices.FORMER)
                .contains("Reason:wronglyverified", "Nolongeronthelists:Buildingsection");
    }

    @Test
    void anAnnulmentSaysSoAndHasNoLists() throws IOException {
        assertThat(words(Notices.annulment()))
                .contains("(撤销公告)", "此前公布的文件" + Notices.FORMER + "及其名单予以撤销", "原因:违反程序")
                .contains("theprocedurewasviolated", "名次含抽样误差", SEAL.sha256())
                .doesNotContain("先进名单", "本周期无", "误列比例");
    }

    @Test
    void anEmptyListIsAValidResult() throws IOException {
        assertThat(words(Notices.empty())).contains("本周期无", "Noneinthiscycle");
    }

    private static String words(Notice notice) throws IOException {
        return PdfWords.unbroken(print(notice));
    }

    private static byte[] print(Notice notice) {
        return new PrintNotice().pdf(notice, SEAL, AT);
    }
}
