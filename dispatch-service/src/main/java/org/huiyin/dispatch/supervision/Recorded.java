package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.dispatch.cases.Officer;

/** Written down by one person: counts for nothing and is not published until somebody else confirms it. */
public record Recorded(Problem problem, String recordedBy, Instant recordedAt) implements FindingState {

    /** Four eyes, and both outside of the unit concerned. */
    public static Decision<Recorded> by(Officer recorder, Problem problem, Instant at) {
        Optional<Objection> objection = Distance.objection(recorder, problem.unit());
        return objection.isPresent()
                ? Decision.refused(objection.get())
                : Decision.allowed(new Recorded(problem, recorder.subject(), at));
    }

    public Decision<Substantiated> confirm(Officer by, Instant at) {
        if (by.subject().equals(recordedBy)) {
            return Decision.refused(Objection.BY_THE_RECORDER);
        }
        Optional<Objection> objection = Distance.objection(by, problem.unit());
        return objection.isPresent()
                ? Decision.refused(objection.get())
                : Decision.allowed(new Substantiated(this, by.subject(), Distance.unitOf(by), at));
    }

    public Decision<Withdrawn> withdraw(Officer by, Instant at) {
        return by.subject().equals(recordedBy)
                ? Decision.allowed(new Withdrawn(this, at))
                : Decision.refused(Objection.NOT_THE_RECORDER);
    }

    @Override
    public Name name() {
        return Name.RECORDED;
    }
}
