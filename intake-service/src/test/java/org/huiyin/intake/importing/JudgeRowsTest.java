package org.huiyin.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.bulk.Profile;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.bulk.RowValues;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.complaint.Channel;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.intake.complaint.Kind;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.filing.DraftComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.NewComplaint.Codes;
import org.huiyin.intake.filing.NewComplaint.Filer;
import org.huiyin.intake.filing.NewComplaint.Party;
import org.huiyin.intake.importing.Batch.Row;
import org.huiyin.intake.importing.JudgeRows.Before;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.Complaints.Known;
import org.huiyin.intake.store.ImportLines.Made;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.RowOutcome;
import org.huiyin.service.sheet.SheetFormat;
import org.junit.jupiter.api.Test;

class JudgeRowsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant LAST_MINUTE = Instant.parse("2026-06-30T15:59:00Z");
    private static final Instant DAY_AFTER = Instant.parse("2026-06-30T16:00:00Z");
    private static final byte[] SECRET = new byte[32];
    private static final Row ROW =
            new Row(new RowValues(2, Map.of(), List.of()), SECRET, Optional.of(filed()), List.of());

    private final JudgeRows judge = new JudgeRows(
            new Catalogue(List.of(new Category("fax", null, "传真", "Fax", 1, LocalDate.parse("2026-06-30"))), List.of()),
            new DraftComplaint(
                    new MasterKey(SECRET), new EscrowKey(SECRET), new Pepper(SECRET), new Sketcher(SECRET), ZONE),
            ZONE);

    @Test
    void nobodyFilesUnderACategoryAfterItsLastDayNotEvenOnTrial() {
        assertThat(judged(false, LAST_MINUTE, Map.of()).outcome()).isEqualTo(RowOutcome.FILED);

        assertThat(judged(false, DAY_AFTER, Map.of()))
                .isEqualTo(new Made(2, RowOutcome.REFUSED, null, List.of(new RowFault("category", "closed-code"))));
        assertThat(judged(true, DAY_AFTER, Map.of()).outcome()).isEqualTo(RowOutcome.REFUSED);
    }

    @Test
    void whatWasFiledBeforeStaysWhatItIsThoughItsCategoryWasClosedSince() {
        Known known = new Known(UUID.randomUUID(), SECRET);

        assertThat(judged(false, DAY_AFTER, Map.of("A-1", known)))
                .isEqualTo(new Made(2, RowOutcome.UNCHANGED, known.id(), List.of()));
    }

    @Test
    void whatCameByAnotherWayIsNotTakenForTheSame() {
        Known known = new Known(UUID.randomUUID(), null);

        assertThat(judged(false, LAST_MINUTE, Map.of("A-1", known)))
                .isEqualTo(new Made(
                        2, RowOutcome.DIFFERS, known.id(), List.of(new RowFault("external_id", "came-otherwise"))));
    }

    private Made judged(boolean dryRun, Instant now, Map<String, Known> known) {
        var wish = new ImportRow.Wish(Profile.COMPLAINTS, "hotline", SheetFormat.CSV, dryRun);
        return judge.judge(wish, List.of(ROW), new Before(now, known)).made().get(0);
    }

    private static NewComplaint filed() {
        return new NewComplaint(
                new Codes(Kind.COMPLAINT, "fax", "HY", Channel.PHONE, "hotline"),
                new Title("传真机坏了"),
                new Narrative("窗口的传真机坏了三天。"),
                Language.ZH,
                new Party(true, null, null),
                new Filer(FiledBy.STAFF, "clerk", "A-1", null));
    }
}
