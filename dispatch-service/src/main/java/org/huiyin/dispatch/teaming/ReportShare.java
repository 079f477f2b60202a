package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.teamwork.Open;
import org.huiyin.dispatch.teamwork.ReportCode;
import org.huiyin.dispatch.teamwork.Reported;
import org.huiyin.dispatch.teamwork.Taken;

/** The section that was asked says what came of its share, with a code and words for the lead. */
@ApplicationScoped
public class ReportShare {
    private final ChangeShare changeShare;

    ReportShare(ChangeShare changeShare) {
        this.changeShare = changeShare;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, int number, Report report) {
        return changeShare.run(
                session, command, command.sightOfHelpers(), number, (row, open) -> decide(row, open, command, report));
    }

    private static ChangeShare.Step decide(CaseRow row, Open open, Command command, Report report) {
        Helpers.require(open, command);
        if (!(open instanceof Taken taken)) {
            throw Refusals.problem(Refusal.SHARE_NOT_ACCEPTED);
        }
        Reported reported = taken.report(command.actor().subject(), report.code(), command.now());
        return new ChangeShare.Step(
                reported, report.text(), "CO_HANDLER_REPORTED", ShareEvents.reported(row.id(), reported));
    }

    /** What came of it, as a code and in words. */
    public record Report(ReportCode code, String text) {}
}
