package org.huiyin.dispatch.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.Reply;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.store.CaseReplies;
import org.huiyin.dispatch.store.CaseReplies.SealedReply;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.service.sealing.BusSealer;

/** The section closes an accepted case (办结) with a code and a reply, which is stored and published sealed. */
@ApplicationScoped
public class ResolveCase {
    static final String PURPOSE = "replies";
    private final ChangeCase changeCase;
    private final CaseReplies replies;
    private final BusSealer sealer;

    ResolveCase(ChangeCase changeCase, CaseReplies replies, BusSealer sealer) {
        this.changeCase = changeCase;
        this.replies = replies;
        this.sealer = sealer;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, ClosureCode closureCode, String text) {
        Reply reply = Reply.of(text).orThrow(Refusals::problem);
        String sealed = sealer.seal(PURPOSE, command.caseId(), reply.text().getBytes(UTF_8));
        return changeCase
                .run(session, command, command.sightOfOwnSections(), row -> decide(row, command, closureCode, sealed))
                .call(row -> replies.add(session, row.id(), new SealedReply(row.round(), sealed, command.now())));
    }

    private static CaseChange decide(CaseRow row, Command command, ClosureCode closureCode, String sealed) {
        Accepted accepted = Refusals.require(row.state(), Accepted.class);
        Resolved resolved = accepted.resolve(command.officer(), closureCode, command.now());
        Appointment by = resolved.assignment().to();
        CaseResolved event = new CaseResolved(
                row.id(),
                resolved.assignment().round(),
                by.section(),
                by.unit(),
                closureCode.name(),
                resolved.resolvedAt(),
                resolved.onTime(),
                sealed);
        return CaseChange.of(resolved, "RESOLVED", closureCode.name(), event);
    }
}
