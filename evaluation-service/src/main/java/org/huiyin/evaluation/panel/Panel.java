package org.huiyin.evaluation.panel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Guard;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.rules.Selection;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A panel at work on one run.
 *
 * @param votes those cast on this run
 * @param verdicts the last one on each seat, whatever run it was made on
 */
public record Panel(
        Nominees nominees,
        Selection rules,
        List<Member> members,
        Documents documents,
        List<CastVote> votes,
        List<Verdict> verdicts) {
    public Panel {
        members = List.copyOf(members);
        votes = List.copyOf(votes);
        verdicts = List.copyOf(verdicts);
    }

    public Decision<CastVote> vote(Actor by, Seat seat, Vote vote) {
        return mayJudge(by, seat)
                .or(
                        () -> votesOn(seat).stream()
                                .anyMatch(cast -> cast.member().equals(by.subject())),
                        Refusal.ALREADY_VOTED)
                .otherwise(() -> new CastVote(seat, by.subject(), vote));
    }

    /** Whether one who is not recused may decide so, after the others have voted. */
    public Decision<Verdict> decide(Actor by, Verdict wish) {
        Seat seat = wish.seat();
        boolean named = wish.choice() == Choice.NAMED;
        return mayJudge(by, seat)
                .or(() -> !tally(seat).hasQuorum(), Refusal.VOTES_MISSING)
                .or(() -> needsReason(wish) && wish.reason() == null, Refusal.REASON_REQUIRED)
                .or(() -> !fits(wish), Refusal.REASON_UNFIT)
                .or(() -> named && seat.list() == ListKind.WORST && !documents.heard(seat.section()), Refusal.NOT_HEARD)
                .or(
                        () -> named && seat.list() == ListKind.BEST && !documents.achieved(seat.section()),
                        Refusal.NO_VERIFIED_ACHIEVEMENT)
                .or(() -> named && othersByEvidence(seat) >= rules.evidenceRoute(), Refusal.EVIDENCE_ROUTE_FULL)
                .or(() -> named && othersNamed(seat) >= length(seat.list()), Refusal.LIST_FULL)
                .otherwise(() -> wish);
    }

    /** Every nomination has a verdict, and a list that the rules want full is as full as it can be. */
    public boolean isComplete() {
        return nominees.nominated().keySet().stream()
                        .allMatch(seat -> verdict(seat).isPresent())
                && (rules.fill() == Selection.Fill.UP_TO_K || (isFull(ListKind.BEST) && isFull(ListKind.WORST)));
    }

    /** Codes of the named sections that the run still nominates, or that came by evidence. */
    public Set<String> names(ListKind list) {
        return verdicts.stream()
                .filter(verdict -> verdict.names(list) && nominees.mayBeNamed(verdict.seat()))
                .map(verdict -> verdict.seat().section())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<Verdict> verdict(Seat seat) {
        return verdicts.stream().filter(verdict -> verdict.seat().equals(seat)).findFirst();
    }

    public Tally tally(Seat seat) {
        String unit = nominees.unitOf(seat.section());
        long entitled =
                members.stream().filter(member -> !member.unit().equals(unit)).count();
        return Tally.of(votesOn(seat), (int) entitled);
    }

    private Guard mayJudge(Actor by, Seat seat) {
        Member member = members.stream()
                .filter(candidate -> candidate.subject().equals(by.subject()))
                .findFirst()
                .orElse(null);
        return Guard.refuseIf(member == null, Refusal.NOT_A_PANEL_MEMBER)
                .or(() -> !nominees.mayBeNamed(seat), Refusal.NOT_NOMINATED)
                .or(() -> isOf(nominees.unitOf(seat.section()), by, member), Refusal.RECUSED);
    }

    private static boolean isOf(String unit, Actor by, @Nullable Member member) {
        return by.units().contains(unit) || member == null || member.unit().equals(unit);
    }

    private boolean needsReason(Verdict wish) {
        return wish.choice() == Choice.NOT_NAMED
                || tally(wish.seat()).majorityAgainst()
                || nominees.isByEvidence(wish.seat());
    }

    /** A code explains its own choice, and the evidence route is what brings an internal office there, and nobody else. */
    private boolean fits(Verdict wish) {
        ReasonCode reason = wish.reason();
        boolean byEvidence = wish.choice() == Choice.NAMED && nominees.isByEvidence(wish.seat());
        return (reason == null || reason.explains(wish.choice()))
                && byEvidence == (reason == ReasonCode.EVIDENCE_ROUTE);
    }

    private long othersByEvidence(Seat seat) {
        return nominees.isByEvidence(seat)
                ? names(ListKind.BEST).stream()
                        .filter(section -> !section.equals(seat.section()))
                        .filter(section -> nominees.isByEvidence(new Seat(ListKind.BEST, section)))
                        .count()
                : -1;
    }

    private long othersNamed(Seat seat) {
        return names(seat.list()).stream()
                .filter(section -> !section.equals(seat.section()))
                .count();
    }

    private int length(ListKind list) {
        return list == ListKind.BEST ? rules.bestLength() : rules.worstLength();
    }

    private boolean isFull(ListKind list) {
        long available = nominees.nominated().keySet().stream()
                .filter(seat -> seat.list() == list && !isOut(seat))
                .count();
        return names(list).size() >= Math.min(length(list), available);
    }

    /** Whom no list may hold, however full it should be: of the best without an achievement, of the worst without facts. */
    private boolean isOut(Seat seat) {
        return seat.list() == ListKind.BEST
                ? !documents.achieved(seat.section())
                : verdict(seat)
                        .filter(verdict -> verdict.reason() == ReasonCode.FACTS_DISPROVED)
                        .isPresent();
    }

    private List<CastVote> votesOn(Seat seat) {
        return votes.stream().filter(cast -> cast.seat().equals(seat)).toList();
    }
}
