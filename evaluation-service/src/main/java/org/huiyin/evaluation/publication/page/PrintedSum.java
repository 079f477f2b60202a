package org.huiyin.evaluation.publication.page;

import java.math.BigDecimal;
import java.util.List;
import org.huiyin.evaluation.publication.Rounding;

/**
 * A score sheet with few decimals. Each line is rounded by itself, so a last line shows what rounding left over: the lines as
 * printed add up exactly.
 *
 * @param cases what each case adds (minus its points), in the order of the sheet
 * @param limit what the limits of 0 and 100 took away, 0 mostly
 * @param rest what rounding left over
 */
public record PrintedSum(
        BigDecimal base, BigDecimal pull, List<BigDecimal> cases, BigDecimal limit, BigDecimal rest, BigDecimal score) {
    public PrintedSum {
        cases = List.copyOf(cases);
        BigDecimal sum = base.add(pull).add(total(cases)).add(limit).add(rest);
        if (sum.compareTo(score) != 0) {
            throw new IllegalArgumentException("the printed lines come to " + sum + " and not to " + score);
        }
    }

    public static PrintedSum of(ScoreSheet sheet, int decimals) {
        BigDecimal base = Rounding.to(sheet.constants().base(), decimals);
        BigDecimal pull = Rounding.to(sheet.constants().pull(), decimals);
        List<BigDecimal> cases = sheet.cases().stream()
                .map(one -> Rounding.to(-one.points(), decimals))
                .toList();
        BigDecimal limit = Rounding.to(sheet.score() - sheet.sum(), decimals);
        BigDecimal score = Rounding.to(sheet.score(), decimals);
        BigDecimal rest =
                score.subtract(base).subtract(pull).subtract(total(cases)).subtract(limit);
        return new PrintedSum(base, pull, cases, limit, rest, score);
    }

    private static BigDecimal total(List<BigDecimal> lines) {
        return lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
