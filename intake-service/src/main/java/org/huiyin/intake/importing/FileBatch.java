package org.huiyin.intake.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.bulk.Field;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.filing.Draft;
import org.huiyin.intake.filing.DraftComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.StoreDrafts;
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
    private final Catalogue catalogue;
    private final DraftComplaint draftComplaint;
    private final StoreDrafts storeDrafts;
    private final ImportStore imports;
    private final ImportLines lines;
    private final DatabaseClock clock;
    private final ZoneId zone;

    FileBatch(
            Complaints complaints,
            Catalogue catalogue,
            DraftComplaint draftComplaint,
            StoreDrafts storeDrafts,
            ImportStore imports,
            ImportLines lines,
            DatabaseClock clock,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.complaints = complaints;
        this.catalogue = catalogue;
        this.draftComplaint = draftComplaint;
        this.storeDrafts = storeDrafts;
        this.imports = imports;
        this.lines = lines;
        this.clock = clock;
        this.zone = zone;
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
        List<Draft> drafts = new ArrayList<>();
        for (Row row : rows) {
            int line = row.values().line();
            if (row.complaint().isEmpty()) {
                made.add(refused(line, row.faults()));
                continue;
            }
            NewComplaint complaint = row.complaint().get();
            Known known = before.known().get(row.externalId());
            if (known != null) {
                made.add(known(file, row, known));
            } else if (!isOpen(complaint, before.now())) {
                made.add(refused(line, List.of(fault(file, Field.CATEGORY, "closed-code"))));
            } else if (file.wish().dryRun()) {
                made.add(new Made(line, RowOutcome.FILED, null, List.of()));
            } else {
                Draft draft = draftComplaint.draft(complaint, row.hash(), before.now());
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
                .chain(() -> storeDrafts.store(session, batch.drafts()))
                .chain(() -> lines.add(session, file.id(), batch.made()))
                .chain(() -> imports.count(session, file.id(), batch.lastLine(), batch.counts()));
    }

    /** A row whose number is known stays what it is, even when its category was closed since. */
    private boolean isOpen(NewComplaint complaint, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return catalogue.category(complaint.codes().category()).isOpenOn(today);
    }

    private static Made known(ImportRow file, Row row, Known known) {
        byte[] hash = known.rowHash();
        boolean same = hash == null || Arrays.equals(hash, row.hash());
        List<RowFault> faults = same ? List.of() : List.of(fault(file, Field.EXTERNAL_ID, "differs"));
        return new Made(row.values().line(), same ? RowOutcome.UNCHANGED : RowOutcome.DIFFERS, known.id(), faults);
    }

    private static Made refused(int line, List<RowFault> faults) {
        return new Made(line, RowOutcome.REFUSED, null, faults);
    }

    private static RowFault fault(ImportRow file, Field field, String code) {
        return new RowFault(file.wish().profile().column(field), code);
    }
}
