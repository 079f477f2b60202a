package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What belongs to a run beside its result: its inputs without names, and the statement of each section. */
@ApplicationScoped
public class RunDetailRows {
    private static final String ADD_INPUT = "insert into run_input (run_id, method, body) values (?, ?, ?)";
    private static final String ADD_STATEMENTS =
            """
            insert into run_statement (run_id, section, statement)
            select ?, key, value from jsonb_each_text(cast(cast(? as text) as jsonb))""";
    private static final String INPUT = "select body, 0 from run_input where run_id = ? and method = ?";
    private static final String STATEMENT = "select statement, 0 from run_statement where run_id = ? and section = ?";

    /** @param method as the workbench names it, {@code performance} or {@code problems} */
    public Uni<Void> addInput(Mutiny.Session session, UUID run, String method, String body) {
        return Statements.insert(session, ADD_INPUT, run, method, body);
    }

    /** @param statements JSON text by section */
    public Uni<Void> addStatements(Mutiny.Session session, UUID run, Map<String, String> statements) {
        return Statements.insert(session, ADD_STATEMENTS, run, RunJson.write(statements));
    }

    public Uni<Optional<String>> input(Mutiny.Session session, UUID run, String method) {
        return Statements.one(session, INPUT, row -> row.text(0), run, method);
    }

    public Uni<Optional<String>> statement(Mutiny.Session session, UUID run, String section) {
        return Statements.one(session, STATEMENT, row -> row.text(0), run, section);
    }
}
