package org.huiyin.evaluation.printing;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.Rounding;
import org.huiyin.evaluation.publication.page.PrintedSum;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.publication.page.Standing;
import org.huiyin.evaluation.publication.page.StatementPage;
import org.jspecify.annotations.Nullable;

/** Sets a section's private page in both languages, from {@code templates/statement.html}; the same page gives the same bytes. */
@ApplicationScoped
public class PrintStatement {
    private static final int DECIMALS = 3;

    private final Template page = Templates.read("statement.html");

    /** On a worker: a section with thousands of cases takes seconds. */
    public Uni<byte[]> run(StatementPage statement) {
        return Uni.createFrom().item(() -> pdf(statement)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    byte[] pdf(StatementPage statement) {
        TemplateInstance filled = page.data("head", statement.head())
                .data("remarks", statement.remarks())
                .data("cards", statement.cards())
                .data("clusters", statement.clusters())
                .data("preparedOn", statement.head().preparedAt().toLocalDate());
        return Typesetter.pdf(
                standing(filled, statement.standing()).render(),
                statement.head().preparedAt());
    }

    private static TemplateInstance standing(TemplateInstance page, @Nullable Standing standing) {
        if (standing == null) {
            return page.data("standing", false);
        }
        ScoreSheet sheet = standing.sheet();
        PrintedSum sum = PrintedSum.of(sheet, DECIMALS);
        return page.data("standing", true)
                .data("bar", RangeBar.of(standing.range()))
                .data("funnel", FunnelWords.of(standing.funnel()))
                .data("sum", sum)
                .data("interval", between(sheet.interval()))
                .data("mean", CaseRow.rounded(sheet.constants().meanLoss()))
                .data("shrinkage", CaseRow.rounded(sheet.constants().shrinkage()))
                .data("effect", CaseRow.rounded(sheet.constants().mean()))
                .data("cases", CaseRow.of(sheet, sum));
    }

    private static String between(Interval interval) {
        return Rounding.to(interval.low(), DECIMALS) + "–" + Rounding.to(interval.high(), DECIMALS);
    }
}
