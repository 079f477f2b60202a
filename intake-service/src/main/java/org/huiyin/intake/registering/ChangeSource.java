package org.huiyin.intake.registering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.registering.RegisterSource.SourceAct;
import org.huiyin.intake.source.Source;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.source.Terms;
import org.huiyin.intake.store.SourceRow;
import org.huiyin.intake.store.Sources;
import org.huiyin.service.command.Answer;
import org.huiyin.service.problem.Problems;

/** Gives a source other terms, or closes it; decided upon the version that was read. */
@ApplicationScoped
public class ChangeSource {
    private final Sources sources;
    private final ReadSource reading;

    ChangeSource(Sources sources, ReadSource reading) {
        this.sources = sources;
        this.reading = reading;
    }

    public Uni<Answer> change(Mutiny.Session session, Version of, Terms terms, SourceAct act) {
        if (of.code().equals(SourceCode.SELF) && terms.client() != null) {
            throw Problems.conflict("default-source", "Everybody may file under this source; it can't be bound.");
        }
        return locked(session, of).chain(row -> {
            row.take(terms, act.by(), act.at());
            return answer(session, row, act);
        });
    }

    /** Complaints that were filed under it stay; there will be no others. */
    public Uni<Answer> close(Mutiny.Session session, Version of, SourceAct act) {
        if (of.code().equals(SourceCode.SELF)) {
            throw Problems.conflict("default-source", "Complaints that name no source have this one; it stays open.");
        }
        return locked(session, of).chain(row -> {
            if (row.source().state() == Source.State.CLOSED) {
                throw Problems.conflict("source-closed", "The source was closed before.");
            }
            row.state = Source.State.CLOSED.name();
            row.take(row.source().terms(), act.by(), act.at());
            return answer(session, row, act);
        });
    }

    /** A source as somebody has read it. */
    public record Version(SourceCode code, long number) {}

    private Uni<SourceRow> locked(Mutiny.Session session, Version of) {
        return sources.lock(session, of.code()).map(found -> {
            SourceRow row = found.orElseThrow(Problems::notFound);
            if (row.version != of.number()) {
                throw Problems.preconditionFailed();
            }
            return row;
        });
    }

    private Uni<Answer> answer(Mutiny.Session session, SourceRow row, SourceAct act) {
        return reading.view(session, row, act.at()).map(view -> Answer.ok(row.version, view));
    }
}
