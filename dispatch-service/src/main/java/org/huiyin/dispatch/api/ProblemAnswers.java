package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.api.ProblemResponse.Details;
import org.huiyin.dispatch.merging.OpenReply;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.MergedCases;
import org.huiyin.dispatch.store.ProblemWork;
import org.huiyin.service.command.Answer;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;

/** A common problem as an answer, with all that stands beside its row. */
@ApplicationScoped
class ProblemAnswers {
    private final MergedCases merged;
    private final ProblemWork work;
    private final OpenReply openReply;

    ProblemAnswers(MergedCases merged, ProblemWork work, OpenReply openReply) {
        this.merged = merged;
        this.work = work;
        this.openReply = openReply;
    }

    Uni<ProblemResponse> whole(Mutiny.Session session, CommonProblemRow row) {
        return session.flush()
                .chain(() -> merged.count(session, List.of(row.id())))
                .chain(counts -> work.measures(session, row.id()).chain(measures -> work.reports(session, row.id())
                        .map(reports -> ProblemResponse.of(
                                row,
                                new Details(
                                        counts.getOrDefault(row.id(), 0), measures, reports, openReply.run(row))))));
    }

    Uni<Answer> moved(Mutiny.Session session, CommonProblemRow row) {
        return whole(session, row).map(body -> Answer.ok(row.version(), body));
    }

    Uni<Answer> created(Mutiny.Session session, CommonProblemRow row) {
        return whole(session, row).map(body -> Answer.created("/v1/common-problems/" + row.id(), row.version(), body));
    }

    /** {@code oneMore} are the rows of a page and one more. */
    Uni<Page<ProblemSummary>> page(Mutiny.Session session, List<CommonProblemRow> oneMore, int size) {
        return merged.count(session, oneMore.stream().map(CommonProblemRow::id).toList())
                .map(counts -> Page.of(oneMore, size, ProblemAnswers::position)
                        .map(row -> ProblemSummary.of(row, counts.getOrDefault(row.id(), 0))));
    }

    private static Cursor position(CommonProblemRow row) {
        return Cursor.of(row.state().problem().openedAt(), row.id());
    }
}
