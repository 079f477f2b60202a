package org.huiyin.dispatch.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.store.CaseClosures;
import org.huiyin.dispatch.store.CaseReplies;
import org.huiyin.dispatch.store.CaseReplies.SealedReply;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/** Gives a merged case the outcome of its common problem as the answer, sealed for this case; from then on it goes on as any other. */
@ApplicationScoped
public class ResolveMerged {
    private final ChangeCase changeCase;
    private final CaseReplies replies;
    private final CaseClosures closures;
    private final BusSealer sealer;

    ResolveMerged(ChangeCase changeCase, CaseReplies replies, CaseClosures closures, BusSealer sealer) {
        this.changeCase = changeCase;
        this.replies = replies;
        this.closures = closures;
        this.sealer = sealer;
    }

    /** For whoever holds the row. The section answered when it concluded the problem, however long the case has waited for this. */
    public Uni<CaseRow> run(Mutiny.Session session, CaseRow row, Answer answer, Instant now) {
        Merged merged = Refusals.require(row.state(), Merged.class);
        Closure closure = new Closure(answer.code(), null, answer.policyBasis(), List.of(), null);
        Resolved resolved = merged.conclude(answer.leader(), closure.code(), answer.at());
        String sealed =
                sealer.seal(ResolveCase.PURPOSE, row.id(), answer.reply().getBytes(UTF_8));
        Boolean signed = merged.assignment().needsSignature() ? Boolean.TRUE : null;
        CaseChange change = CaseChange.of(
                resolved,
                "RESOLVED",
                closure.code().name(),
                ClosureEvents.resolved(row, resolved, closure, new ClosureEvents.Answered(sealed, signed)));
        return changeCase
                .write(session, row, change, answer.leader(), now)
                .call(() -> replies.add(session, row.id(), new SealedReply(row.round(), sealed, answer.at())))
                .call(() -> closures.add(session, row.id(), row.round(), answer.leader(), closure, answer.at()));
    }

    /** What came of the problem, who answers for it, and since when. */
    public record Answer(ClosureCode code, @Nullable String policyBasis, String reply, String leader, Instant at) {}
}
