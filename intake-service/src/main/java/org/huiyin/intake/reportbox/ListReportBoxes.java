package org.huiyin.intake.reportbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.huiyin.intake.store.ReportBoxRow;
import org.huiyin.intake.store.ReportBoxes;
import org.huiyin.intake.store.ReportBoxes.Counted;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Lists the report boxes with what came of each. */
@ApplicationScoped
public class ListReportBoxes {
    private final RequestSessions sessions;
    private final ReportBoxes boxes;

    ListReportBoxes(RequestSessions sessions, ReportBoxes boxes) {
        this.sessions = sessions;
        this.boxes = boxes;
    }

    /**
     * A box and its figures.
     *
     * @param found complaints found in it
     * @param finished those of them that are finished
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoxView(
            String code,
            String zh,
            String en,
            String territory,
            long found,
            long finished,
            @Nullable LocalDate lastFoundOn) {

        static BoxView empty(ReportBoxRow box) {
            return of(new Counted(box, 0, 0, null));
        }

        static BoxView of(Counted counted) {
            ReportBoxRow box = counted.box();
            return new BoxView(
                    box.code,
                    box.placeZh,
                    box.placeEn,
                    box.territory,
                    counted.found(),
                    counted.finished(),
                    counted.lastFoundOn());
        }
    }

    public Uni<Page<BoxView>> list(String after, int size) {
        return sessions.withTransaction(session -> boxes.list(session, after, size))
                .map(found -> Page.of(found, size, counted -> Cursor.of(counted.box().code))
                        .map(BoxView::of));
    }
}
