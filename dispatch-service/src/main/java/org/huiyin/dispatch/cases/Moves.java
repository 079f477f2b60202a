package org.huiyin.dispatch.cases;

import static org.huiyin.dispatch.cases.StateName.ACCEPTED;
import static org.huiyin.dispatch.cases.StateName.ASSIGNED;
import static org.huiyin.dispatch.cases.StateName.CLAIMED;
import static org.huiyin.dispatch.cases.StateName.CONTESTED;
import static org.huiyin.dispatch.cases.StateName.FOLLOWED_UP;
import static org.huiyin.dispatch.cases.StateName.MERGED;
import static org.huiyin.dispatch.cases.StateName.PROPOSED;
import static org.huiyin.dispatch.cases.StateName.RECEIVED;
import static org.huiyin.dispatch.cases.StateName.REFERRED;
import static org.huiyin.dispatch.cases.StateName.RESOLVED;
import static org.huiyin.dispatch.cases.StateName.RETURNED;
import static org.huiyin.dispatch.cases.StateName.STRUCK_OFF;
import static org.huiyin.dispatch.cases.StateName.SUSPENDED;
import static org.huiyin.dispatch.cases.StateName.UNMERGED;
import static org.huiyin.dispatch.cases.StateName.WITHDRAWN;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All moves of a case, in the order of its life. Whoever asks for another one is told which of these are open. */
public final class Moves {
    private static final String DISPATCHER = "dispatcher";
    private static final String SUPERVISOR = "supervisor";
    private static final String HANDLER = "handler";
    private static final String LEADER = "leader";
    private static final String CLERK = "intake-clerk";
    private static final String COMPLAINANT = "complainant";

    public static final List<Move> TABLE = List.of(
            act("triage")
                    .by(DISPATCHER)
                    .from(RECEIVED, PROPOSED, RETURNED, UNMERGED)
                    .to(RECEIVED, PROPOSED, RETURNED, UNMERGED, ASSIGNED)
                    .tells("case.triaged.v1", "case.assigned.v1"),
            act("assignment")
                    .by(DISPATCHER)
                    .from(RECEIVED, PROPOSED, RETURNED, UNMERGED)
                    .to(ASSIGNED)
                    .tells("case.assigned.v1"),
            act("acceptance").by(HANDLER).from(ASSIGNED).to(ACCEPTED).tells("case.accepted.v1"),
            act("return")
                    .by(HANDLER)
                    .from(ASSIGNED)
                    .to(RETURNED, CONTESTED)
                    .tells("case.returned.v1", "case.contested.v1"),
            act("ruling")
                    .by(DISPATCHER)
                    .from(CONTESTED)
                    .to(ASSIGNED)
                    .tells("jurisdiction.ruled.v1", "case.assigned.v1"),
            act("co-handlers")
                    .by(DISPATCHER)
                    .from(ASSIGNED, ACCEPTED)
                    .to(ASSIGNED, ACCEPTED)
                    .tells("case.co-handler-added.v1"),
            act("extension-request")
                    .by(HANDLER, LEADER)
                    .from(ASSIGNED, ACCEPTED, CLAIMED, MERGED)
                    .to(ASSIGNED, ACCEPTED, CLAIMED, MERGED)
                    .tells("case.extension-asked.v1"),
            act("extension-decision")
                    .by(DISPATCHER, SUPERVISOR)
                    .from(ASSIGNED, ACCEPTED, CLAIMED, MERGED)
                    .to(ASSIGNED, ACCEPTED, CLAIMED, MERGED)
                    .tells("case.extended.v1", "case.extension-refused.v1"),
            act("suspension")
                    .by(LEADER, DISPATCHER)
                    .from(ACCEPTED)
                    .to(SUSPENDED)
                    .tells("case.suspended.v1"),
            act("resumption")
                    .by(HANDLER, LEADER, DISPATCHER)
                    .from(SUSPENDED)
                    .to(ACCEPTED)
                    .tells("case.resumed.v1"),
            act("contact")
                    .by(HANDLER, LEADER)
                    .from(ASSIGNED, ACCEPTED, CLAIMED, SUSPENDED, MERGED)
                    .to(ASSIGNED, ACCEPTED, CLAIMED, SUSPENDED, MERGED)
                    .tells("case.contacted.v1"),
            act("merger")
                    .by(DISPATCHER)
                    .from(RECEIVED, PROPOSED, RETURNED, UNMERGED, ASSIGNED, ACCEPTED)
                    .to(MERGED)
                    .tells("case.merged.v1"),
            act("separation").by(DISPATCHER).from(MERGED).to(UNMERGED).tells("case.unmerged.v1"),
            act("plan")
                    .by(HANDLER, LEADER)
                    .from(ACCEPTED, SUSPENDED)
                    .to(ACCEPTED, SUSPENDED)
                    .tells("case.plan-set.v1"),
            act("respondent")
                    .by(DISPATCHER, HANDLER, LEADER)
                    .from(ASSIGNED, ACCEPTED, SUSPENDED)
                    .to(ASSIGNED, ACCEPTED, SUSPENDED)
                    .tells("dispute.respondent-named.v1"),
            act("mediation-meetings")
                    .by(HANDLER, LEADER)
                    .from(ACCEPTED, SUSPENDED)
                    .to(ACCEPTED, SUSPENDED)
                    .tells("dispute.meeting-held.v1"),
            act("agreement")
                    .by(HANDLER, LEADER)
                    .from(ACCEPTED, SUSPENDED)
                    .to(ACCEPTED, SUSPENDED)
                    .tells("dispute.agreement-recorded.v1"),
            act("resolution")
                    .by(HANDLER, LEADER)
                    .from(ACCEPTED)
                    .to(RESOLVED, CLAIMED)
                    .tells("case.resolved.v1", "case.closure-claimed.v1"),
            act("signature")
                    .by(LEADER)
                    .from(CLAIMED)
                    .to(RESOLVED, ACCEPTED)
                    .tells("case.resolved.v1", "case.closure-sent-back.v1"),
            act("follow-up")
                    .by(DISPATCHER, SUPERVISOR, CLERK)
                    .from(RESOLVED)
                    .to(RESOLVED, FOLLOWED_UP, ASSIGNED)
                    .tells("case.followed-up.v1", "case.reopened.v1", "case.assigned.v1"),
            act("respondent-follow-up")
                    .by(DISPATCHER, SUPERVISOR, CLERK)
                    .from(RESOLVED, FOLLOWED_UP)
                    .to(RESOLVED, FOLLOWED_UP)
                    .tells("dispute.respondent-followed-up.v1"),
            act("strike-off")
                    .by(DISPATCHER, SUPERVISOR)
                    .from(RESOLVED, FOLLOWED_UP)
                    .to(STRUCK_OFF)
                    .tells("case.struck-off.v1"),
            act("re-calls")
                    .by(SUPERVISOR)
                    .from(FOLLOWED_UP, STRUCK_OFF)
                    .to(FOLLOWED_UP, STRUCK_OFF)
                    .tells("case.re-called.v1"),
            act("recodings")
                    .by(DISPATCHER)
                    .from(allBut(WITHDRAWN, REFERRED))
                    .to(allBut(WITHDRAWN, REFERRED))
                    .tells("case.recoded.v1"),
            act("exclusion")
                    .by(DISPATCHER, SUPERVISOR)
                    .from(ASSIGNED, ACCEPTED, SUSPENDED, CLAIMED, MERGED, RESOLVED, FOLLOWED_UP, STRUCK_OFF)
                    .to(ASSIGNED, ACCEPTED, SUSPENDED, CLAIMED, MERGED, RESOLVED, FOLLOWED_UP, STRUCK_OFF)
                    .tells("exclusion.approved.v1"),
            act("referral")
                    .by(DISPATCHER, SUPERVISOR)
                    .from(notEnded())
                    .to(REFERRED)
                    .tells("case.referred.v1"),
            // through the common problem
            act("conclusion").by(LEADER).from(MERGED).to(RESOLVED).tells("case.resolved.v1"),
            // through intake, whose events arrive here
            act("answer")
                    .by(COMPLAINANT)
                    .from(RESOLVED)
                    .to(FOLLOWED_UP, ASSIGNED)
                    .tells("case.followed-up.v1", "case.reopened.v1", "case.assigned.v1"),
            act("reopening")
                    .by(COMPLAINANT)
                    .from(STRUCK_OFF)
                    .to(ASSIGNED)
                    .tells("case.reopened.v1", "case.assigned.v1"),
            act("withdrawal").by(COMPLAINANT).from(notEnded()).to(WITHDRAWN).tells("case.withdrawn.v1"));

    private Moves() {}

    /** What a caller with these roles may do with a case in this state, by name. */
    public static List<String> open(StateName state, Set<String> roles) {
        return TABLE.stream()
                .filter(move -> move.isOpen(state, roles))
                .map(Move::act)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static StateName[] notEnded() {
        return allBut(STRUCK_OFF, WITHDRAWN, REFERRED);
    }

    private static StateName[] allBut(StateName first, StateName... more) {
        return EnumSet.complementOf(EnumSet.of(first, more)).toArray(StateName[]::new);
    }

    private static Line act(String name) {
        return new Line(name, Set.of(), Set.of(), Set.of());
    }

    /** A line while it is being written; its events end it. */
    private record Line(String act, Set<String> roles, Set<StateName> from, Set<StateName> to) {

        Line by(String... names) {
            return new Line(act, Set.of(names), from, to);
        }

        Line from(StateName... states) {
            return new Line(act, roles, set(states), to);
        }

        Line to(StateName... states) {
            return new Line(act, roles, from, set(states));
        }

        Move tells(String... events) {
            return new Move(act, roles, from, to, List.of(events));
        }

        private static Set<StateName> set(StateName... states) {
            return Arrays.stream(states).collect(Collectors.toUnmodifiableSet());
        }
    }
}
