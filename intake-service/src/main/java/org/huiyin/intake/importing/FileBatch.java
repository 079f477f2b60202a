package org.huiyin.intake.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.filing.StoreDrafts;
import org.huiyin.intake.importing.Batch.Row;
import org.huiyin.intake.importing.JudgeRows.Before;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.ImportLines;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportStore;
import org.huiyin.service.time.DatabaseClock;

/**
 * Files the rows of one batch, writes down what was made of each, and moves the mark behind the last one: all in one transaction. So
 * whoever takes a file up again goes on exactly where the last commit ended.
 */
@ApplicationScoped
class FileBatch {
    private final Complaints complaints;
    private final JudgeRows judgeRows;
    private final StoreDrafts storeDrafts;
    private final ImportStore imports;
    private final ImportLines lines;
    private final DatabaseClock clock;

    FileBatch(
            Complaints complaints,
            JudgeRows judgeRows,
            StoreDrafts storeDrafts,
            ImportStore imports,
            ImportLines lines,
            DatabaseClock clock) {
        this.complaints = complaints;
        this.judgeRows = judgeRows;
        this.storeDrafts = storeDrafts;
        this.imports = imports;
        this.lines = lines;
        this.clock = clock;
    }

    Uni<Before> look(Mutiny.Session session, ImportRow file, List<Row> rows) {
        List<String> ids = rows.stream()
                .filter(row -> row.complaint().isPresent())
                .map(Row::externalId)
                .toList();
        return clock.now(session)
                .chain(now ->
                        complaints.known(session, file.wish().source(), ids).map(known -> new Before(now, known)));
    }

    Batch judge(ImportRow file, List<Row> rows, Before before) {
        return judgeRows.judge(file.wish(), rows, before);
    }

    /** Fails if the file was cancelled or taken over, and if a number was filed since {@link #look}. */
    Uni<Void> commit(Mutiny.Session session, ImportRow file, Batch batch) {
        return clock.now(session)
                .chain(now -> imports.hold(session, file, now))
                .chain(() -> storeDrafts.store(session, batch.drafts()))
                .chain(() -> lines.add(session, file.id(), batch.made()))
                .chain(() -> imports.count(session, file.id(), batch.lastLine(), batch.counts()));
    }
}
