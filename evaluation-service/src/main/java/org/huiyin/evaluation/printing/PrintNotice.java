package org.huiyin.evaluation.printing;

import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.evaluation.publication.Seal;
import org.huiyin.evaluation.publication.notice.PublicName;
import org.huiyin.evaluation.publication.notice.PublicNotice;

/** Sets a notice in Chinese with an English summary, from {@code templates/notice.html}; the same notice gives the same bytes. */
@ApplicationScoped
public class PrintNotice {
    private final Template page = Templates.read("notice.html");

    /** Typesetting takes some hundred milliseconds: on a worker, so that no other request waits for it. */
    public Uni<byte[]> run(PublicNotice notice, Seal seal) {
        return Uni.createFrom().item(() -> pdf(notice, seal)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    byte[] pdf(PublicNotice notice, Seal seal) {
        String html = page.data("heading", notice.heading())
                .data("kind", notice.heading().kind().name())
                .data("issuedOn", notice.heading().issuedAt().toLocalDate())
                .data("best", rows(notice.best()))
                .data("worst", rows(notice.worst()))
                .data("sentences", notice.sentences())
                .data("seal", seal)
                .data("fingerprint", seal.fingerprint())
                .render();
        return Typesetter.pdf(html, notice.heading().issuedAt());
    }

    private static List<NoticeRow> rows(List<PublicName> names) {
        return names.stream().map(NoticeRow::of).toList();
    }
}
