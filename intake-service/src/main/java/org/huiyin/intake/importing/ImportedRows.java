package org.huiyin.intake.importing;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.bulk.Columns;
import org.huiyin.intake.bulk.Field;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.bulk.RowHash;
import org.huiyin.intake.bulk.RowValues;
import org.huiyin.intake.importing.Batch.Row;
import org.huiyin.intake.store.Complaints.ExternalIdKnown;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.service.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one file in their order and commits them a batch at a time; what was committed before is only looked at. */
final class ImportedRows {
    private static final int BATCH = 500;
    private static final int MOST_TRIES = 10;

    private final ImportRow file;
    private final RowForm form;
    private final RowHash hash;
    private final Database database;
    private final FileBatch fileBatch;
    private final Set<String> seen = new HashSet<>();
    private final List<Row> waiting = new ArrayList<>(BATCH);
    private @Nullable Columns columns;

    ImportedRows(ImportRow file, RowForm form, RowHash hash, Database database, FileBatch fileBatch) {
        this.file = file;
        this.form = form;
        this.hash = hash;
        this.database = database;
        this.fileBatch = fileBatch;
    }

    /** Runs work in one transaction and waits for it. */
    interface Database {
        <T extends @Nullable Object> T await(Function<Mutiny.Session, Uni<T>> work);
    }

    void take(SheetRow row) {
        Columns known = columns;
        if (known == null) {
            columns = Columns.of(file.wish().profile(), row);
            return;
        }
        RowValues values = known.read(row);
        String externalId = values.value(Field.EXTERNAL_ID);
        boolean repeated = externalId != null && !seen.add(externalId);
        if (values.line() > file.course().lastLine()) {
            add(values, repeated);
        }
    }

    /** Commits what is left. */
    void end() {
        if (!waiting.isEmpty()) {
            commit();
        }
    }

    private void add(RowValues values, boolean repeated) {
        byte[] rowHash = hash.of(values);
        if (repeated) {
            var fault = new RowFault(file.wish().profile().column(Field.EXTERNAL_ID), "duplicate");
            waiting.add(new Row(values, rowHash, Optional.empty(), List.of(fault)));
        } else {
            waiting.add(Row.of(values, rowHash, form.read(values)));
        }
        if (waiting.size() == BATCH) {
            commit();
        }
    }

    /** Somebody may file one of the numbers between the look and the commit: then the batch is judged anew. */
    private void commit() {
        for (int tries = 1; ; tries++) {
            try {
                JudgeRows.Before before = database.await(session -> fileBatch.look(session, file, waiting));
                Batch batch = fileBatch.judge(file, waiting, before);
                database.await(session -> fileBatch.commit(session, file, batch).replaceWith(true));
                waiting.clear();
                return;
            } catch (ExternalIdKnown overtaken) {
                if (tries == MOST_TRIES) {
                    throw overtaken;
                }
            }
        }
    }
}
