package org.huiyin.intake.importing;

import java.util.List;
import java.util.Optional;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.bulk.RowValues;
import org.huiyin.intake.filing.Draft;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.store.ImportLines.Made;
import org.huiyin.intake.store.ImportRow.Counts;
import org.huiyin.intake.store.RowOutcome;

/** Rows that are committed together: what becomes of each, and the complaints that are to be filed. */
record Batch(List<Made> made, List<Draft> drafts) {

    /** A row whose form was read, before anybody has looked whether its number is known. */
    record Row(RowValues values, byte[] hash, Optional<NewComplaint> complaint, List<RowFault> faults) {
        static Row of(RowValues values, byte[] hash, RowForm.Read read) {
            return new Row(values, hash, read.complaint(), read.faults());
        }

        String externalId() {
            return String.valueOf(complaint.orElseThrow().filer().externalId());
        }
    }

    int lastLine() {
        return made.get(made.size() - 1).line();
    }

    Counts counts() {
        return new Counts(
                count(RowOutcome.FILED),
                count(RowOutcome.UNCHANGED),
                count(RowOutcome.DIFFERS),
                count(RowOutcome.REFUSED));
    }

    private int count(RowOutcome outcome) {
        return (int) made.stream().filter(row -> row.outcome() == outcome).count();
    }
}
