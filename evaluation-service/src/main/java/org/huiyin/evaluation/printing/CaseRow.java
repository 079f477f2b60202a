package org.huiyin.evaluation.printing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiyin.evaluation.publication.Rounding;
import org.huiyin.evaluation.publication.page.CasePoints;
import org.huiyin.evaluation.publication.page.PrintedSum;
import org.huiyin.evaluation.publication.page.ScoreSheet;

/** A case as a line of a statement; its points are what it adds to the score. */
record CaseRow(
        String id, List<String> events, String stratum, String loss, String expected, String weight, String points) {
    private static final int DECIMALS = 4;

    static List<CaseRow> of(ScoreSheet sheet, PrintedSum sum) {
        return IntStream.range(0, sheet.cases().size())
                .mapToObj(i -> of(sheet.cases().get(i), sum.cases().get(i)))
                .toList();
    }

    private static CaseRow of(CasePoints one, BigDecimal points) {
        return new CaseRow(
                one.caseId().toString(),
                one.eventIds().stream().map(UUID::toString).toList(),
                one.stratum(),
                rounded(one.loss()),
                rounded(one.expected()),
                rounded(one.weight()),
                points.toPlainString());
    }

    static String rounded(double value) {
        return Rounding.to(value, DECIMALS).toPlainString();
    }
}
