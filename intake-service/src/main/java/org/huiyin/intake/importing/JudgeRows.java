package org.huiyin.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.bulk.Field;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.filing.Draft;
import org.huiyin.intake.filing.DraftComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.importing.Batch.Row;
import org.huiyin.intake.store.Complaints.Known;
import org.huiyin.intake.store.ImportLines.Made;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.RowOutcome;

/** Decides on each row of a batch. No database: this is where the words are sealed. */
@ApplicationScoped
class JudgeRows {
    private final Catalogue catalogue;
    private final DraftComplaint draftComplaint;
    private final ZoneId zone;

    JudgeRows(Catalogue catalogue, DraftComplaint draftComplaint, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.catalogue = catalogue;
        this.draftComplaint = draftComplaint;
        this.zone = zone;
    }

    /**
     * What is known before a batch is judged.
     *
     * @param known complaints by the source's own number
     */
    record Before(Instant now, Map<String, Known> known) {}

    Batch judge(ImportRow.Wish wish, List<Row> rows, Before before) {
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
                made.add(known(wish, row, known));
            } else if (!isOpen(complaint, before.now())) {
                made.add(refused(line, List.of(fault(wish, Field.CATEGORY, "closed-code"))));
            } else if (wish.dryRun()) {
                made.add(new Made(line, RowOutcome.FILED, null, List.of()));
            } else {
                Draft draft = draftComplaint.draft(complaint, row.hash(), before.now());
                drafts.add(draft);
                made.add(new Made(line, RowOutcome.FILED, draft.row().id, List.of()));
            }
        }
        return new Batch(made, drafts);
    }

    /** Asked of new rows only: one that was filed before stays what it is, even when its category was closed since. */
    private boolean isOpen(NewComplaint complaint, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return catalogue.category(complaint.codes().category()).isOpenOn(today);
    }

    /** What came by another way was never compared: whoever sent the row must not take it for filed. */
    private static Made known(ImportRow.Wish wish, Row row, Known known) {
        byte[] hash = known.rowHash();
        if (Arrays.equals(hash, row.hash())) {
            return new Made(row.values().line(), RowOutcome.UNCHANGED, known.id(), List.of());
        }
        RowFault fault = fault(wish, Field.EXTERNAL_ID, hash == null ? "came-otherwise" : "differs");
        return new Made(row.values().line(), RowOutcome.DIFFERS, known.id(), List.of(fault));
    }

    private static Made refused(int line, List<RowFault> faults) {
        return new Made(line, RowOutcome.REFUSED, null, faults);
    }

    private static RowFault fault(ImportRow.Wish wish, Field field, String code) {
        return new RowFault(wish.profile().column(field), code);
    }
}
