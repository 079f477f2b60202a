package org.huiyin.dispatch.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Claim;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Reply;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.store.CaseClosures;
import org.huiyin.dispatch.store.CaseReplies;
import org.huiyin.dispatch.store.CaseReplies.SealedReply;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.sealing.BusSealer;

/**
 * The section closes an accepted case (办结) with a code, what proves it, and a reply, which is stored and published sealed. One
 * that is handled again waits for the leader's signature, unless the leader closes it.
 */
@ApplicationScoped
public class ResolveCase {
    static final String PURPOSE = "replies";
    private final ChangeCase changeCase;
    private final CaseStore cases;
    private final CaseReplies replies;
    private final CaseClosures closures;
    private final Deadlines deadlines;
    private final BusSealer sealer;

    ResolveCase(
            ChangeCase changeCase,
            CaseStore cases,
            CaseReplies replies,
            CaseClosures closures,
            Deadlines deadlines,
            BusSealer sealer) {
        this.changeCase = changeCase;
        this.cases = cases;
        this.replies = replies;
        this.closures = closures;
        this.deadlines = deadlines;
        this.sealer = sealer;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, ClosureClaim claim) {
        Closure closure = claim.closure().checkedFor(command.caseId()).orThrow(Refusals::problem);
        Reply reply = Reply.of(claim.reply()).orThrow(Refusals::problem);
        String sealed = sealer.seal(PURPOSE, command.caseId(), reply.text().getBytes(UTF_8));
        return lockBoth(session, command, closure)
                .chain(() -> changeCase.runAfterLooking(
                        session, command, command.sightOfOwnSections(), row -> checkOriginal(session, command, closure)
                                .chain(() -> checkExplained(session, row, closure))
                                .replaceWith(() -> decide(row, command, closure, sealed))))
                .call(row -> replies.add(session, row.id(), new SealedReply(row.round(), sealed, command.now())))
                .call(row -> closures.add(
                        session, row.id(), row.round(), command.actor().subject(), closure, command.now()));
    }

    /** In one order for all: two cases that are called duplicates of each other at once must not both become one. */
    private Uni<Void> lockBoth(Mutiny.Session session, Command command, Closure closure) {
        UUID original = closure.duplicateOf();
        return original == null
                ? Uni.createFrom().voidItem()
                : cases.lockAll(session, List.of(command.caseId(), original)).replaceWithVoid();
    }

    /** A duplicate goes on in a case that is none itself; so no chain of duplicates can end where it began. */
    private Uni<Void> checkOriginal(Mutiny.Session session, Command command, Closure closure) {
        UUID original = closure.duplicateOf();
        if (original == null) {
            return Uni.createFrom().voidItem();
        }
        return cases.find(session, original, command.sight())
                .onFailure()
                .transform(unseen -> Refusals.problem(Refusal.DUPLICATE_OF_NOTHING))
                .invoke(row -> {
                    if (row.closureCode() == ClosureCode.DUPLICATE) {
                        throw Refusals.problem(Refusal.DUPLICATE_OF_A_DUPLICATE);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> checkExplained(Mutiny.Session session, CaseRow row, Closure closure) {
        if (closure.code() != ClosureCode.EXPLAINED) {
            return Uni.createFrom().voidItem();
        }
        int cycle = Refusals.require(row.state(), Accepted.class).assignment().cycle();
        return deadlines
                .dueAt(session, row.id(), DeadlineKind.FIRST_CONTACT, cycle)
                .invoke(limit ->
                        closure.explainedInTime(row.firstContactAt(), limit).orThrow(Refusals::problem))
                .replaceWithVoid();
    }

    private static CaseChange decide(CaseRow row, Command command, Closure closure, String sealed) {
        Accepted accepted = Refusals.require(row.state(), Accepted.class);
        boolean leads = command.actor().has(Roles.LEADER);
        Owned next = accepted.resolve(new Claim(command.officer(), leads, closure.code(), command.now()));
        if (next instanceof Claimed claimed) {
            return CaseChange.of(claimed, "CLAIMED", closure.code().name(), ClosureEvents.claimed(row, claimed));
        }
        Boolean signed = accepted.assignment().needsSignature() ? Boolean.TRUE : null;
        ClosureEvents.Answered answered = new ClosureEvents.Answered(sealed, signed);
        return CaseChange.of(
                next,
                "RESOLVED",
                closure.code().name(),
                ClosureEvents.resolved(row, (Resolved) next, closure, answered));
    }
}
