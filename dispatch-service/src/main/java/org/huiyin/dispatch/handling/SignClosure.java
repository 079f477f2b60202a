package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.store.CaseClosures;
import org.huiyin.dispatch.store.CaseReplies;
import org.huiyin.dispatch.store.CaseRow;

/** The leader of the section signs a closure that was claimed (签字), and so answers for it, or sends it back. */
@ApplicationScoped
public class SignClosure {
    private final ChangeCase changeCase;
    private final CaseClosures closures;
    private final CaseReplies replies;

    SignClosure(ChangeCase changeCase, CaseClosures closures, CaseReplies replies) {
        this.changeCase = changeCase;
        this.closures = closures;
        this.replies = replies;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, boolean signed) {
        String leader = command.actor().subject();
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Claimed claimed = Refusals.require(row.state(), Claimed.class);
            Uni<CaseChange> change = signed
                    ? sign(session, row, claimed, command)
                    : Uni.createFrom().item(() -> sendBack(row, claimed, command));
            return change.call(() -> closures.decide(session, row.id(), leader, signed, command.now()));
        });
    }

    private Uni<CaseChange> sign(Mutiny.Session session, CaseRow row, Claimed claimed, Command command) {
        Resolved resolved = claimed.sign(command.officer(), command.now()).orThrow(Refusals::problem);
        return closures.of(session, row.id())
                .chain(claims -> replies.of(session, row.id()).map(answers -> {
                    Closure closure = last(claims).closure();
                    ClosureEvents.Answered answered =
                            new ClosureEvents.Answered(last(answers).sealed(), true);
                    return CaseChange.of(
                            resolved,
                            "RESOLVED",
                            closure.code().name(),
                            ClosureEvents.resolved(row, resolved, closure, answered));
                }));
    }

    private static CaseChange sendBack(CaseRow row, Claimed claimed, Command command) {
        Accepted accepted = claimed.sendBack();
        return CaseChange.of(accepted, "SENT_BACK", "", ClosureEvents.sentBack(row, accepted, command));
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
