package org.huiyin.intake.registering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.source.Terms;
import org.huiyin.intake.store.SourceRow;
import org.huiyin.intake.store.Sources;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Adds a source to the register. A code is given once, for ever: complaints refer to it. */
@ApplicationScoped
public class RegisterSource {
    private final Sources sources;

    RegisterSource(Sources sources) {
        this.sources = sources;
    }

    public Uni<Answer> register(Mutiny.Session session, SourceCode code, Terms terms, SourceAct act) {
        return sources.add(session, code).map(added -> {
            SourceRow row = added.orElseThrow(
                    () -> Problems.conflict("source-known", "There is a source with this code already."));
            row.take(terms, act.by(), act.at());
            return Answer.created("/v1/sources/" + row.code, row.version, SourceView.of(row, 0));
        });
    }

    /** Who changes the register, and when. */
    public record SourceAct(String by, Instant at) {}
}
