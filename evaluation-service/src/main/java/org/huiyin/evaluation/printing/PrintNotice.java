package org.huiyin.evaluation.printing;

import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.huiyin.evaluation.notice.Entry;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.publication.Rounding;
import org.huiyin.evaluation.publication.Seal;

/** Sets a notice in Chinese with an English summary, from {@code templates/notice.html}; the same notice gives the same bytes. */
@ApplicationScoped
public class PrintNotice {
    private final Template page = Templates.read("notice.html");

    /**
     * On a worker, so that no other request waits for it: typesetting takes some hundred milliseconds.
     *
     * @param issuedAt the only time in the document but those of the notice, in the office's zone
     */
    public Uni<byte[]> run(Notice notice, Seal seal, OffsetDateTime issuedAt) {
        return Uni.createFrom()
                .item(() -> pdf(notice, seal, issuedAt))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    byte[] pdf(Notice notice, Seal seal, OffsetDateTime issuedAt) {
        String html = page.data("notice", notice)
                .data("kind", NoticeWords.of(notice.kind()))
                .data("withLists", notice.kind() != PublicationKind.ANNULMENT)
                .data("opening", NoticeSentences.opening(notice))
                .data("rankLevel", Rounding.to(100 * notice.rankLevel(), 0).toPlainString())
                .data("closing", NoticeSentences.closing(notice))
                .data("best", rows(notice.best(), notice.suppressBelow()))
                .data("worst", rows(notice.worst(), notice.suppressBelow()))
                .data("seal", seal)
                .data("fingerprint", seal.fingerprint())
                .data("issuedOn", issuedAt.toLocalDate())
                .render();
        return Typesetter.pdf(html, issuedAt);
    }

    private static List<NoticeRow> rows(List<Entry> entries, int suppressBelow) {
        return entries.stream().map(entry -> NoticeRow.of(entry, suppressBelow)).toList();
    }
}
