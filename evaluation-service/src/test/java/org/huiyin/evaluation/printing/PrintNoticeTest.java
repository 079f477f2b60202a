package org.huiyin.evaluation.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.huiyin.evaluation.publication.Hashes;
import org.huiyin.evaluation.publication.Seal;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.notice.Caveats;
import org.huiyin.evaluation.publication.notice.PublicName;
import org.huiyin.evaluation.publication.notice.PublicNotice;
import org.junit.jupiter.api.Test;

class PrintNoticeTest {
    private static final Caveats DECIDED = new Caveats(10, 0.02, false, true, 5);
    private final PrintNotice printer = new PrintNotice();

    @Test
    void theSameNoticeGivesTheSameBytes() {
        byte[] once = print(Notices.published());

        assertThat(Hashes.sha256(new PrintNotice().pdf(Notices.published(), Notices.seal(Notices.published()))))
                .isEqualTo(Hashes.sha256(once));
    }

    @Test
    void anotherNoticeGivesOtherBytes() {
        assertThat(print(Notices.published())).isNotEqualTo(print(PublicNotice.of(Notices.notice(DECIDED))));
    }

    @Test
    void theOnlyTimeInItIsThatOfTheNotice() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(Notices.published()))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2027-02-01T01:00:00Z");
            assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
        }
    }

    @Test
    void saysWhatIsPublishedOfEachName() throws IOException {
        String words = PdfWords.unbroken(print(Notices.published()));

        assertThat(words)
                .contains("2026年度科室评议结果(公示)", "财政局国库科", "98.40(96.90–99.90)", "2.12%/6.33%", "1–24", "黄1红0")
                .contains("4.25(2.10–7.90)", "15.00/1.75", "1–12", "听证后维持", "假办结3分(e-77)", "第二等次")
                .contains("理由:内设机构,凭材料列入", "SectionS0001", "upheldafterhearing", "internaloffice,bydocuments");
    }

    @Test
    void wordsOfNamesStayWords() throws IOException {
        assertThat(PdfWords.unbroken(print(Notices.published()))).contains("城管局<执法>科");
    }

    @Test
    void aCharacterThatNoDocumentMayHoldKeepsNobodyFromPrinting() throws IOException {
        PublicNotice notice = Notices.published();
        PublicName name = notice.best().get(0);
        var odd = new PublicName(
                name.code(),
                new Text("办公\u0001室\uFFFF", "Office"),
                name.figure(),
                name.cases(),
                name.clusters(),
                name.grade(),
                name.ranks(),
                name.cards(),
                name.contributions(),
                name.background());

        byte[] pdf = print(new PublicNotice(notice.heading(), List.of(odd), List.of(), notice.sentences()));

        assertThat(PdfWords.unbroken(pdf)).contains("办公室");
    }

    @Test
    void saysThatRanksContainErrorAndHowManyMayBeWrong() throws IOException {
        String words = PdfWords.unbroken(print(Notices.published()));

        assertThat(words)
                .contains("名次含抽样误差;本名单依据已核实事实,不等于对未列单位的排序")
                .contains("Rankscontainsamplingerror;thislistrestsonverifiedfacts")
                .contains("预计误列比例为12.3%", "12.3%areexpectedtobetherewrongly")
                .contains("仅凭数据不能单独确定末10名", "Figuresalonedonotsingleoutten");
        assertThat(PdfWords.unbroken(print(PublicNotice.of(Notices.notice(DECIDED)))))
                .doesNotContain("仅凭数据", "Figuresalone");
    }

    @Test
    void theFootNamesTheHashAndTheFingerprint() throws IOException {
        Seal seal = Notices.seal(Notices.published());

        assertThat(PdfWords.unbroken(print(Notices.published())))
                .contains(seal.sha256(), seal.fingerprint(), seal.keyId(), seal.signature());
    }

    @Test
    void smallCountsAreNotShown() throws IOException {
        String words = PdfWords.of(print(Notices.published()));

        assertThat(words.lines().filter(line -> line.startsWith("住建局房产科")))
                .singleElement()
                .asString()
                .contains(" <5 7.00 / 1.75 ")
                .doesNotContain(" 3 ");
    }

    @Test
    void anEmptyListIsAValidResult() throws IOException {
        PublicNotice full = Notices.published();

        String words = PdfWords.of(print(new PublicNotice(full.heading(), List.of(), List.of(), full.sentences())));

        assertThat(words).contains("本周期无", "None in this cycle");
    }

    private byte[] print(PublicNotice notice) {
        return printer.pdf(notice, Notices.seal(notice));
    }
}
