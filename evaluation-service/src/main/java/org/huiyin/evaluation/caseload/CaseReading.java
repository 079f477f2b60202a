package org.huiyin.evaluation.caseload;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.huiyin.bus.event.CaseCoHandlerAnsweredFor;
import org.huiyin.bus.event.CaseCoHandlerReleased;
import org.huiyin.bus.event.CaseCoHandlerReported;
import org.huiyin.bus.event.CaseContacted;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseLimitMissed;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseReCalled;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.CaseTriaged;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.jspecify.annotations.Nullable;

/** Reads the events of one case in their order; afterwards it knows whose turns there were and how they ended. */
final class CaseReading {
    private static final String FIRST_CONTACT = "FIRST_CONTACT";
    private static final String RESOLUTION = "RESOLUTION";
    private static final String UNKNOWN = "UNKNOWN";

    private static final List<Class<? extends PublishedEvent>> READ = List.of(
            ComplaintFiled.class,
            CaseTriaged.class,
            ComplaintWithdrawn.class,
            CaseWithdrawn.class,
            CaseReferred.class,
            CaseAssigned.class,
            CaseReturned.class,
            CaseTransferred.class,
            CaseMerged.class,
            CaseUnmerged.class,
            CaseReopened.class,
            CaseDeadlineMissed.class,
            CaseLimitMissed.class,
            CaseContacted.class,
            CaseExtended.class,
            CaseSuspended.class,
            CaseResumed.class,
            CaseDeadlineRecomputed.class,
            CaseResolved.class,
            CaseFollowedUp.class,
            CaseReCalled.class,
            ExclusionApproved.class,
            ProblemSubstantiated.class,
            ProblemRevoked.class,
            CaseCoHandlerAdded.class,
            CaseCoHandlerReported.class,
            CaseCoHandlerAnsweredFor.class,
            CaseCoHandlerReleased.class);

    private final Map<Integer, Map<String, TurnReading>> rounds = new TreeMap<>();
    private final Map<Integer, Map<Integer, HelperReading>> helpers = new TreeMap<>();
    private final Map<String, Exclusion> exclusions = new TreeMap<>();
    private final Map<UUID, Finding> findings = new LinkedHashMap<>();
    private @Nullable ComplaintFiled filed;
    private @Nullable CaseTriaged firstTriage;
    private @Nullable CaseTriaged lastTriage;
    private @Nullable Instant withdrawnAt;
    private boolean referred;

    CaseReading(List<Told> told) {
        told.stream().filter(one -> reads(one.event().getClass())).forEach(this::read);
    }

    /** Whether events of a sort say anything here. */
    static boolean reads(Class<?> event) {
        return READ.contains(event);
    }

    /** The sorts of events that say anything here. */
    static List<Class<? extends PublishedEvent>> read() {
        return READ;
    }

    private void read(Told told) {
        PublishedEvent event = told.event();
        if (event instanceof ComplaintFiled e) {
            filed = e;
        } else if (event instanceof CaseTriaged e) {
            firstTriage = firstTriage == null ? e : firstTriage;
            lastTriage = e;
        } else if (event instanceof ComplaintWithdrawn e) {
            withdrawnAt = earlier(withdrawnAt, e.at());
        } else if (event instanceof CaseWithdrawn e) {
            withdrawnAt = earlier(withdrawnAt, e.withdrawnAt());
        } else if (event instanceof CaseReferred) {
            referred = true;
        } else {
            readOwnership(told);
        }
    }

    private void readOwnership(Told told) {
        PublishedEvent event = told.event();
        if (event instanceof CaseAssigned e) {
            assign(e.round(), e.section(), e.unit(), e.dueAt());
            on(told, e.round(), e.section(), turn -> {});
        } else if (event instanceof CaseMerged e) {
            rounds.getOrDefault(e.round(), Map.of()).values().forEach(TurnReading::giveBack);
            assign(e.round(), e.section(), e.unit(), e.dueAt());
            on(told, e.round(), e.section(), turn -> {});
        } else if (event instanceof CaseUnmerged e) {
            on(told, e.round(), e.section(), TurnReading::giveBack);
        } else if (event instanceof CaseReturned e) {
            on(told, e.round(), e.section(), TurnReading::giveBack);
        } else if (event instanceof CaseTransferred e && !e.fromSection().equals(e.section())) {
            on(told, e.round(), e.fromSection(), TurnReading::giveBack);
        } else if (event instanceof CaseReopened e) {
            rounds.forEach((round, turns) -> turns.values().forEach(turn -> {
                if (round < e.round()) {
                    turn.reopen(e.reopenedAt());
                    turn.restOn(told.eventId());
                }
            }));
        } else {
            readTime(told);
        }
    }

    /** The same section again in a round goes on with its turn. */
    private void assign(int round, String section, String unit, Instant dueAt) {
        rounds.computeIfAbsent(round, none -> new LinkedHashMap<>())
                .merge(section, new TurnReading(round, section, unit, dueAt), (former, fresh) -> {
                    former.assign(unit, dueAt);
                    return former;
                });
    }

    private void readTime(Told told) {
        PublishedEvent event = told.event();
        if (event instanceof CaseDeadlineMissed e) {
            on(told, e.round(), e.section(), TurnReading::miss);
        } else if (event instanceof CaseLimitMissed e && e.kind().equals(FIRST_CONTACT) && e.section() != null) {
            on(told, e.round(), e.section(), TurnReading::miss);
        } else if (event instanceof CaseContacted e && e.first()) {
            on(told, e.round(), e.section(), turn -> {});
        } else if (event instanceof CaseExtended e) {
            on(told, e.round(), e.section(), turn -> turn.moveDeadline(e.dueAt()));
        } else if (event instanceof CaseSuspended e) {
            on(told, e.round(), e.section(), TurnReading::suspend);
        } else if (event instanceof CaseResumed e) {
            on(told, e.round(), e.section(), turn -> turn.moveDeadline(e.dueAt()));
        } else if (event instanceof CaseDeadlineRecomputed e && e.kind().equals(RESOLUTION) && e.section() != null) {
            on(told, e.round(), e.section(), turn -> turn.moveDeadline(e.dueAt()));
        } else {
            readEnds(told);
        }
    }

    private void readEnds(Told told) {
        PublishedEvent event = told.event();
        if (event instanceof CaseResolved e) {
            on(told, e.round(), e.section(), turn -> turn.close(e));
        } else if (event instanceof CaseFollowedUp e) {
            on(told, e.round(), e.section(), turn -> turn.visit(e));
        } else if (event instanceof CaseReCalled e) {
            on(told, e.round(), e.section(), turn -> turn.askAgain(e));
        } else if (event instanceof ExclusionApproved e) {
            exclusions.put(e.section(), Exclusion.of(told.eventId(), e));
        } else if (event instanceof ProblemSubstantiated e) {
            findings.put(e.findingId(), Finding.of(told.eventId(), e));
        } else if (event instanceof ProblemRevoked e) {
            findings.remove(e.findingId());
        } else {
            readHelp(told);
        }
    }

    private void readHelp(Told told) {
        PublishedEvent event = told.event();
        if (event instanceof CaseCoHandlerAdded e) {
            helpers.computeIfAbsent(e.round(), none -> new TreeMap<>()).put(e.number(), new HelperReading(e));
            help(told, e.round(), e.number());
        } else if (event instanceof CaseCoHandlerReported e) {
            help(told, e.round(), e.number()).ifPresent(helper -> helper.report(e.onTime()));
        } else if (event instanceof CaseCoHandlerAnsweredFor e) {
            help(told, e.round(), e.number()).ifPresent(helper -> helper.report(false));
        } else if (event instanceof CaseCoHandlerReleased e) {
            help(told, e.round(), e.number()).ifPresent(HelperReading::release);
        }
    }

    private void on(Told told, int round, String section, Consumer<TurnReading> change) {
        TurnReading turn = rounds.getOrDefault(round, Map.of()).get(section);
        if (turn != null) {
            turn.restOn(told.eventId());
            change.accept(turn);
        }
    }

    private Optional<HelperReading> help(Told told, int round, int number) {
        Optional<HelperReading> helper =
                Optional.ofNullable(helpers.getOrDefault(round, Map.of()).get(number));
        helper.ifPresent(known -> known.restOn(told.eventId()));
        return helper;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    FoldedCase folded() {
        return new FoldedCase(
                filed == null ? UNKNOWN : filed.complainantKey(),
                filed == null ? UNKNOWN : filed.source(),
                kind(),
                firstTriage == null ? UNKNOWN : firstTriage.difficulty(),
                withdrawnAt,
                referred,
                rounds.values().stream()
                        .flatMap(turns -> turns.values().stream())
                        .map(TurnReading::turn)
                        .toList(),
                helpers.values().stream()
                        .flatMap(round -> round.values().stream())
                        .filter(HelperReading::hasAShare)
                        .map(HelperReading::helper)
                        .toList(),
                List.copyOf(exclusions.values()),
                List.copyOf(findings.values()));
    }

    private String kind() {
        return lastTriage != null ? lastTriage.kind() : filed != null ? filed.kind() : UNKNOWN;
    }
}
