package org.huiyin.intake.visiting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.filing.FileComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.helping.EnterpriseGate;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.VisitRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.problem.Problems;

/** Files what an enterprise said during a visit as its complaint, and remembers which visit it came of. */
@ApplicationScoped
public class RaiseDemand {
    private final VisitRows visits;
    private final EnterpriseRows enterprises;
    private final EnterpriseGate gate;
    private final FileComplaint filing;

    RaiseDemand(VisitRows visits, EnterpriseRows enterprises, EnterpriseGate gate, FileComplaint filing) {
        this.visits = visits;
        this.enterprises = enterprises;
        this.gate = gate;
        this.filing = filing;
    }

    /** A visit, and how a complaint is made of what was said in it. */
    public record Wish(UUID visit, BiFunction<EnterpriseRows.Stored, VisitRows.Stored, NewComplaint> complaint) {}

    public Uni<Answer> raise(Mutiny.Session session, Actor actor, Wish wish, Instant now) {
        return visits.find(session, wish.visit()).chain(found -> {
            VisitRows.Stored visit = found.orElseThrow(Problems::notFound);
            return enterprises
                    .find(session, visit.enterpriseId())
                    .chain(known -> gate.admit(
                            session,
                            actor,
                            known.orElseThrow(Problems::notFound).creditCode(),
                            now))
                    .map(enterprise -> wish.complaint().apply(enterprise, visit))
                    .chain(complaint -> filing.file(session, complaint, now))
                    .call(answer -> visits.raised(session, visit.id(), ((Receipt) answer.body()).id()));
        });
    }
}
