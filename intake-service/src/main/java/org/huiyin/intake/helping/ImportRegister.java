package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.Assignment;
import org.huiyin.intake.helping.SheetReader.Result;
import org.huiyin.intake.store.register.AssignmentRows;
import org.huiyin.intake.store.register.AssignmentRows.Author;
import org.huiyin.intake.store.register.AssignmentRows.Unknown;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.problem.Violation;
import org.huiyin.service.sheet.Sheet;
import org.huiyin.service.sheet.SheetFormat;
import org.huiyin.service.sheet.UnreadableSheet;

/**
 * Takes a sheet into the register, all of it or nothing, in one transaction. Rows that say nothing new change nothing, so a sheet
 * may be sent again.
 */
@ApplicationScoped
public class ImportRegister {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_FAULTS = 200;

    private final SheetRules rules;
    private final RegisterEnterprise enterprises;
    private final RegisterHelper helpers;
    private final AssignHelper assigning;
    private final AssignmentRows assignments;

    ImportRegister(
            SheetRules rules,
            RegisterEnterprise enterprises,
            RegisterHelper helpers,
            AssignHelper assigning,
            AssignmentRows assignments) {
        this.rules = rules;
        this.enterprises = enterprises;
        this.helpers = helpers;
        this.assigning = assigning;
        this.assignments = assignments;
    }

    /** A sheet and what it is for. */
    public record Upload(RegisterSheet data, SheetFormat format, Path file) {}

    /**
     * What was made of a sheet, or would be.
     *
     * @param rows all rows of the sheet
     * @param changed rows that are new or other than what the register says
     * @param bad rows that can't be taken, the first two hundred of them in {@code faults}
     */
    public record Report(RegisterSheet data, int rows, int changed, int bad, List<RowFault> faults) {}

    /** Does what the sheet says as far as its rows are good, and reports; the caller keeps it or takes it back. */
    public Uni<Report> take(Mutiny.Session session, Upload upload, Author author) {
        return switch (upload.data()) {
            case ENTERPRISES ->
                taken(upload, rules::enterprise, read -> enterprises.put(session, read.entries(), author.now()));
            case HELPERS -> taken(upload, rules::helper, read -> helpers.put(session, read.entries(), author.now()));
            case ASSIGNMENTS ->
                taken(upload, rules::assignment, read -> withoutUnknown(session, read)
                        .chain(known -> assigning.assign(session, known, author)));
        };
    }

    /** A report without bad rows; 422 that names them otherwise. */
    public static Report requireGood(Report report) {
        if (report.bad() > 0) {
            throw Problems.unprocessable(report.faults().stream()
                    .map(fault -> new Violation(
                            "/lines/" + fault.line() + "/" + fault.column(), fault.code(), fault.detail()))
                    .toList());
        }
        return report;
    }

    private static <T> Uni<Report> taken(
            Upload upload, Function<RegisterRow, T> rule, Function<Result<T>, Uni<Integer>> taking) {
        return elsewhere(() -> new SheetReader<>(upload.data(), rule)
                        .read(Sheet.open(upload.file(), upload.format(), MOST_ROWS)))
                .onFailure(UnreadableSheet.class)
                .transform(Problems::unreadableSheet)
                .chain(read -> taking.apply(read).map(changed -> report(upload.data(), read, changed)));
    }

    private static Report report(RegisterSheet data, Result<?> read, int changed) {
        int bad = read.faults().size();
        return new Report(
                data,
                read.entries().size() + bad,
                changed,
                bad,
                List.copyOf(read.faults().subList(0, Math.min(bad, MOST_FAULTS))));
    }

    /** Moves the rows that name an enterprise or a helper whom the register does not know to the faults. */
    private Uni<List<Assignment>> withoutUnknown(Mutiny.Session session, Result<Assignment> read) {
        return assignments.unknown(session, read.entries()).map(unknown -> {
            Map<List<String>, Unknown> missing = new HashMap<>();
            unknown.forEach(each -> missing.put(List.of(each.creditCode(), each.helper()), each));
            List<Assignment> known = new ArrayList<>();
            for (int i = 0; i < read.entries().size(); i++) {
                Assignment entry = read.entries().get(i);
                Unknown fault = missing.get(List.of(entry.enterprise().value(), entry.helper()));
                if (fault == null) {
                    known.add(entry);
                } else {
                    read.faults().add(unknown(read.lines().get(i), fault));
                }
            }
            read.entries().clear();
            read.entries().addAll(known);
            return known;
        });
    }

    private static RowFault unknown(int line, Unknown fault) {
        String column = fault.enterpriseKnown() ? "helper" : "credit_code";
        return RowFault.of(line, column, "unknown-code", "is not in the register");
    }

    /** Reading thousands of rows would hold the event loop up; the session goes on where it was. */
    private static <T> Uni<T> elsewhere(Supplier<T> reading) {
        Context asking = Vertx.currentContext();
        return Uni.createFrom()
                .item(reading)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(task -> asking.runOnContext(nothing -> task.run()));
    }
}
