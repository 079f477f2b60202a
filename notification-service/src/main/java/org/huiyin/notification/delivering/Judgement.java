package org.huiyin.notification.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.sending.NextStep;
import org.huiyin.notification.sending.Outcome;
import org.huiyin.notification.sending.RetryTable;
import org.huiyin.notification.store.DeliveryHead;
import org.huiyin.notification.store.OutcomeRows.AttemptLog;
import org.huiyin.notification.store.OutcomeRows.Settlement;

/** Turns a report into the next state of its delivery. */
@ApplicationScoped
class Judgement {

    private static final Duration LOOK_AGAIN_SOONEST = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN_LATEST = Duration.ofSeconds(60);
    private static final String DUE = "DUE";

    private final RetryTable letters = RetryTable.post();
    private final RetryTable calls = RetryTable.webhook();
    private final Duration contactPatience;

    Judgement(TellingConfig config) {
        this.contactPatience = config.sender().contactPatience();
    }

    Judged of(Report report, Instant now) {
        if (report instanceof Report.Waiting waiting) {
            return waiting(waiting, now);
        }
        if (report instanceof Report.Withheld withheld) {
            return ended(
                    withheld.head(),
                    withheld.head().channel(),
                    Optional.empty(),
                    new Outcome.Suppressed(withheld.reason()),
                    List.of(),
                    now);
        }
        if (report instanceof Report.Called called) {
            NextStep next = calls.after(called.head().attempt(), called.result(), now, chance());
            return tried(
                    new Attempt(called.head(), Channel.WEBHOOK, Channel.WEBHOOK, Optional.empty(), called.result()),
                    next,
                    now);
        }
        return letter((Report.Tried) report, now);
    }

    /** A mailbox that does not exist is followed by an SMS, if there is a number: one of the two reaches them. */
    private Judged letter(Report.Tried tried, Instant now) {
        boolean noSuchMailbox = tried.result() instanceof AttemptResult.Rejected && tried.elseBySms();
        NextStep next = noSuchMailbox
                ? new NextStep.TryAgain(now)
                : letters.after(tried.head().attempt(), tried.result(), now, chance());
        Channel nextBy = noSuchMailbox ? Channel.SMS : tried.channel();
        return tried(
                new Attempt(tried.head(), tried.channel(), nextBy, tried.maskedAddress(), tried.result()), next, now);
    }

    private Judged waiting(Report.Waiting waiting, Instant now) {
        DeliveryHead head = waiting.head();
        if (now.isAfter(waiting.since().plus(contactPatience))) {
            String reason = "no-" + waiting.missing().toLowerCase(Locale.ROOT) + "-arrived";
            return ended(head, head.channel(), Optional.empty(), new Outcome.Failed(reason), List.of(), now);
        }
        return new Judged(
                new Settlement(
                        head.id(),
                        head.attempt(),
                        head.attempt() - 1,
                        DUE,
                        null,
                        waiting.missing(),
                        head.channel(),
                        now.plus(lookAgainAfter(Duration.between(waiting.since(), now))),
                        null,
                        null,
                        List.of()),
                Optional.empty());
    }

    /**
     * Who arrives wakes those that wait, but not those that are being judged at that very moment: these look again after as long as they
     * have waited.
     */
    static Duration lookAgainAfter(Duration waited) {
        if (waited.compareTo(LOOK_AGAIN_SOONEST) < 0) {
            return LOOK_AGAIN_SOONEST;
        }
        return waited.compareTo(LOOK_AGAIN_LATEST) > 0 ? LOOK_AGAIN_LATEST : waited;
    }

    private Judged tried(Attempt made, NextStep next, Instant now) {
        DeliveryHead head = made.head();
        String result = made.result().getClass().getSimpleName().toUpperCase(Locale.ROOT);
        var log = List.of(new AttemptLog(
                head.attempt(), made.by(), now, result, made.result().detail()));
        if (next instanceof NextStep.Finished finished) {
            return ended(head, made.by(), made.masked(), finished.outcome(), log, now);
        }
        Instant at = ((NextStep.TryAgain) next).at();
        return new Judged(
                new Settlement(
                        head.id(),
                        head.attempt(),
                        head.attempt(),
                        DUE,
                        null,
                        null,
                        made.nextBy(),
                        at,
                        null,
                        made.masked().orElse(null),
                        log),
                Optional.empty());
    }

    private static Judged ended(
            DeliveryHead head,
            Channel channel,
            Optional<String> masked,
            Outcome outcome,
            List<AttemptLog> log,
            Instant now) {
        int attempts = log.isEmpty() ? head.attempt() - 1 : head.attempt();
        return new Judged(
                new Settlement(
                        head.id(),
                        head.attempt(),
                        attempts,
                        outcome.name(),
                        outcome.code(),
                        null,
                        channel,
                        null,
                        now,
                        masked.orElse(null),
                        log),
                Optional.of(new Ended(head, channel, outcome, attempts, now)));
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private record Attempt(
            DeliveryHead head, Channel by, Channel nextBy, Optional<String> masked, AttemptResult result) {}

    /** @param ended present if the delivery has ended with this */
    record Judged(Settlement settlement, Optional<Ended> ended) {}
}
