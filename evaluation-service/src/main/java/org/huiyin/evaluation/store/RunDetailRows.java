package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What belongs to a run beside its result: its inputs without names, and the score sheet of each section. */
@ApplicationScoped
public class RunDetailRows {
    private static final String ADD_INPUT = "insert into run_input (run_id, method, body) values (?, ?, ?)";
    private static final String ADD_SHEETS =
            """
            insert into run_sheet (run_id, section, sheet)
            select ?, section, sheet
            from unnest(string_to_array(?, chr(31)), string_to_array(?, chr(31))) as one(section, sheet)""";
    /** Sheets in one statement: few enough that their text is no burden to the heap. */
    private static final int TOGETHER = 50;
    /** JSON has no such letter. */
    private static final String SEPARATOR = "\u001f";

    private static final String INPUT = "select body, 0 from run_input where run_id = ? and method = ?";
    private static final String SHEET = "select sheet, 0 from run_sheet where run_id = ? and section = ?";

    /** @param method as the workbench names it, {@code performance} or {@code problems} */
    public Uni<Void> addInput(Mutiny.Session session, UUID run, String method, String body) {
        return Statements.insert(session, ADD_INPUT, run, method, body);
    }

    /** @param sheets JSON text by section */
    public Uni<Void> addSheets(Mutiny.Session session, UUID run, Map<String, String> sheets) {
        List<String> sections = sheets.keySet().stream().sorted().toList();
        return Multi.createFrom()
                .iterable(sections)
                .group()
                .intoLists()
                .of(TOGETHER)
                .onItem()
                .transformToUniAndConcatenate(some -> Statements.insert(
                        session,
                        ADD_SHEETS,
                        run,
                        String.join(SEPARATOR, some),
                        some.stream().map(sheets::get).collect(Collectors.joining(SEPARATOR))))
                .onItem()
                .ignoreAsUni();
    }

    public Uni<Optional<String>> input(Mutiny.Session session, UUID run, String method) {
        return Statements.one(session, INPUT, row -> row.text(0), run, method);
    }

    public Uni<Optional<String>> sheet(Mutiny.Session session, UUID run, String section) {
        return Statements.one(session, SHEET, row -> row.text(0), run, section);
    }
}
