package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.trace.Traces;
import org.huiyin.bus.wire.Envelope;

/**
 * The work of one inbox transaction: streams locked, events judged crowd after crowd, applied or parked, parked ones
 * released behind them, positions written at the end. Steps are chained: one session serves one statement at a time.
 */
final class InboxTransaction {
    private final Mutiny.Session session;
    private final Tools tools;
    private final Resequencer resequencer;
    private final List<Envelope> parked;
    private final Settling settling;

    InboxTransaction(
            Mutiny.Session session, Tools tools, Resequencer resequencer, List<Envelope> parked, Settling settling) {
        this.session = session;
        this.tools = tools;
        this.resequencer = resequencer;
        this.parked = new ArrayList<>(parked);
        this.settling = settling;
    }

    /** What is the same in every transaction of one inbox. */
    record Tools(InboxRows rows, EventHandlers handlers, InboxMeter meter, Traces traces) {}

    /** Applies the events in the order given, as far as their streams allow, and writes the positions. */
    Uni<Void> take(List<Envelope> events) {
        return OneAfterAnother.of(Crowd.of(events), this::take)
                .chain(() -> tools.rows().move(session, resequencer.positions()));
    }

    /** Applies a parked event out of turn, at an operator's word, and then whatever waited behind it. */
    Uni<Void> retry(Envelope event) {
        return free(event)
                .chain(() -> apply(event))
                .chain(() -> tools.rows().unpark(session, event))
                .chain(() -> releaseAndMove(event));
    }

    /** Steps over a parked event without effect and applies whatever waited behind it. */
    Uni<Void> skip(Envelope event) {
        return free(event)
                .invoke(() -> resequencer.applied(event))
                .chain(() -> tools.rows().unpark(session, event))
                .chain(() -> releaseAndMove(event));
    }

    private Uni<Void> free(Envelope event) {
        parked.removeIf(waiting -> waiting.id().equals(event.id()));
        resequencer.unblock(StreamId.of(event));
        return tools.rows().block(session, StreamId.of(event), 0, "");
    }

    private Uni<Void> releaseAndMove(Envelope event) {
        return release(event.subject()).chain(() -> tools.rows().move(session, resequencer.positions()));
    }

    private Uni<Void> take(Crowd crowd) {
        return Uni.createFrom().deferred(() -> {
            Map<Verdict, List<Envelope>> judged =
                    crowd.events().stream().collect(Collectors.groupingBy(resequencer::judge));
            judged.forEach((verdict, events) -> tools.meter().count(verdict, events.size()));
            List<Envelope> free = judged.getOrDefault(Verdict.APPLY, List.of());
            return OneAfterAnother.of(List.copyOf(judged.entrySet()), entry -> park(entry.getKey(), entry.getValue()))
                    .chain(() -> apply(free))
                    .chain(() -> OneAfterAnother.of(free, event -> release(event.subject())));
        });
    }

    private Uni<Void> park(Verdict verdict, List<Envelope> events) {
        return switch (verdict) {
            case APPLY, DUPLICATE -> Uni.createFrom().voidItem();
            case PARK_GAP, PARK_DEPENDENCY, PARK_BLOCKED ->
                OneAfterAnother.of(events, event -> park(event, verdict.reason()));
        };
    }

    /** Of several nobody can tell which one failed: then all are rolled back and come again one by one. */
    private Uni<Void> apply(List<Envelope> events) {
        if (events.size() < 2) {
            return OneAfterAnother.of(events, this::apply);
        }
        return tools.handlers().applyAll(session, events).invoke(() -> events.forEach(resequencer::applied));
    }

    private Uni<Void> apply(Envelope event) {
        return tools.traces()
                .applying(event, () -> tools.handlers().apply(session, event))
                .chain(this::settle)
                .onFailure(fault -> !Faults.passes(fault))
                .transform(fault -> new ApplyFailed(event, fault))
                .invoke(() -> resequencer.applied(event));
    }

    private Uni<Void> settle() {
        return settling == Settling.WITH_THE_COMMIT
                ? Uni.createFrom().voidItem()
                : session.flush().chain(() -> constraints("immediate")).chain(() -> constraints("deferred"));
    }

    private Uni<Void> constraints(String when) {
        return session.createNativeQuery("set constraints all " + when)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> park(Envelope event, String reason) {
        parked.add(event);
        return tools.rows().park(session, event, reason, "");
    }

    /** Applies parked events of the complaint for which the way is free now, until none is left. */
    private Uni<Void> release(UUID aggregate) {
        return Multi.createBy()
                .repeating()
                .uni(() -> releaseOne(aggregate))
                .whilst(released -> released)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> releaseOne(UUID aggregate) {
        Optional<Envelope> free = parked.stream()
                .filter(event -> event.subject().equals(aggregate))
                .filter(event ->
                        resequencer.judge(event) == Verdict.APPLY || resequencer.judge(event) == Verdict.DUPLICATE)
                .findFirst();
        if (free.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        Envelope event = free.get();
        parked.remove(event);
        Uni<Void> applied = resequencer.judge(event) == Verdict.APPLY
                ? apply(event)
                : Uni.createFrom().voidItem();
        return applied.chain(() -> tools.rows().unpark(session, event)).replaceWith(true);
    }
}
