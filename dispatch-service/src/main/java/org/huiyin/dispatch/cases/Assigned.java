package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.service.calendar.Deadline;

/** Handed over with an accountable leader and a deadline; the section accepts it or gives it back. */
public record Assigned(Assignment assignment) implements Extendable, Mergeable {

    public Accepted accept(Officer handler, Instant at) {
        return new Accepted(assignment, handler.subject(), at);
    }

    /**
     * The next state is {@link Returned}, or {@link Contested} when the case was given back too often or goes to and fro between
     * two sections.
     */
    public Outcome<Waiting> giveBack(ReturnStatement statement, ReturnRules rules) {
        String section = assignment.to().section();
        if (assignment.returns().ruled()) {
            return Outcome.refused(Refusal.RETURN_BY_A_RULED_OWNER);
        }
        if (!statement.at().isBefore(rules.before())) {
            return Outcome.refused(Refusal.RETURN_TOO_LATE);
        }
        if (statement.lacksAnOwner()) {
            return Outcome.refused(Refusal.RETURN_WITHOUT_AN_OWNER);
        }
        if (statement.proposes(section)) {
            return Outcome.refused(Refusal.RETURN_TO_ONESELF);
        }
        Returns returns = assignment.returns().plus(section);
        boolean contested = returns.count() >= rules.contestedAfter() || goesToAndFro(statement);
        return Outcome.moved(
                contested
                        ? new Contested(statement.at(), assignment.round(), returns, statement.reason())
                        : new Returned(statement.at(), assignment.round(), returns, statement.reason()));
    }

    /** Ping-pong: the proposed owner has given the case back before. */
    public boolean goesToAndFro(ReturnStatement statement) {
        return assignment.returns().by().stream().anyMatch(statement::proposes);
    }

    /** With what the law asks for beside what is promised. */
    public Assigned under(Deadline law) {
        return new Assigned(assignment.under(law));
    }

    @Override
    public Assigned handOver(Appointment to) {
        return new Assigned(assignment.inHandsOf(to));
    }

    @Override
    public Assigned extend(Deadline deadline) {
        return new Assigned(assignment.until(deadline));
    }

    @Override
    public Assignment handedTo(Appointment to, Instant at, Deadline promised, Deadline law) {
        return assignment.inHandsOf(to);
    }

    @Override
    public StateName name() {
        return StateName.ASSIGNED;
    }
}
