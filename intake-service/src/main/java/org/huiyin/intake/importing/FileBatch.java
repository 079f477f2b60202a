package org.huiyin.intake.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.bulk.Field;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.filing.FileComplaint;
import org.huiyin.intake.importing.Batch.Row;
import org.huiyin.intake.store.Complaints;
import org.huiyin.intake.store.Complaints.Known;
import org.huiyin.intake.store.ImportLines;
import org.huiyin.intake.store.ImportLines.Made;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportStore;
import org.huiyin.intake.store.RowOutcome;
import org.huiyin.service.time.DatabaseClock;

/**
 * Files the rows of one batch, writes down what was made of each, and moves the mark behind the last one: all in one transaction. So
 * whoever takes a file up again goes on exactly where the last commit ended.
 */
@ApplicationScoped
class FileBatch {
    private final Complaints complaints;
    private final FileComplaint fileComplaint;
    private final ImportStore imports;
    private final ImportLines lines;
    private final DatabaseClock clock;

    FileBatch(
            Complaints complaints,
            FileComplaint fileComplaint,
            ImportStore imports,
            ImportLines lines,
            DatabaseClock clock) {
        this.complaints = complaints;
        this.fileComplaint = fileComplaint;
        this.imports = imports;
        this.lines = lines;
        this.clock = clock;
    }

    /** What is known before the batch is judged. */
    record Before(Instant now, Map<String, Known> known) {}

    Uni<Before> look(Mutiny.Session session, ImportRow file, List<Row> rows) {
        List<String> ids = rows.stream()
                .filter(row -> row.complaint().isPresent())
                .map(Row::externalId)
                .toList();
        return clock.now(session)
                .chain(now ->
                        complaints.known(session, file.wish().source(), ids).map(known -> new Before(now, known)));
    }

    /** Decides on each row. No database: this is where the words are sealed. */
    Batch judge(ImportRow file, List<Row> rows, Before before) {
        List<Made> made = new ArrayList<>(rows.size());
        List<FileComplaint.Draft> drafts = new ArrayList<>();
        for (Row row : rows) {
            int line = row.values().line();
            if (row.complaint().isEmpty()) {
                made.add(new Made(line, RowOutcome.REFUSED, null, row.faults()));
                continue;
            }
            Known known = before.known().get(row.externalId());
            if (known != null) {
                made.add(known(file, row, known));
            } else if (file.wish().dryRun()) {
                made.add(new Made(line, RowOutcome.FILED, null, List.of()));
            } else {
                var draft = fileComplaint.draft(row.complaint().get(), row.hash(), before.now());
                drafts.add(draft);
                made.add(new Made(line, RowOutcome.FILED, draft.row().id, List.of()));
            }
        }
        return new Batch(made, drafts);
    }

    /** Fails if the file was cancelled or taken over, and if a number was filed since {@link #look}. */
    Uni<Void> commit(Mutiny.Session session, ImportRow file, Batch batch) {
        return clock.now(session)
                .chain(now -> imports.hold(session, file, now))
                .chain(() -> fileComplaint.fileAll(session, batch.drafts()))
                .chain(() -> lines.add(session, file.id(), batch.made()))
                .chain(() -> imports.count(session, file.id(), batch.lastLine(), batch.counts()));
    }

    private static Made known(ImportRow file, Row row, Known known) {
        byte[] hash = known.rowHash();
        boolean same = hash == null || Arrays.equals(hash, row.hash());
        List<RowFault> faults =
                same ? List.of() : List.of(new RowFault(file.wish().profile().column(Field.EXTERNAL_ID), "differs"));
        return new Made(row.values().line(), same ? RowOutcome.UNCHANGED : RowOutcome.DIFFERS, known.id(), faults);
    }
}
