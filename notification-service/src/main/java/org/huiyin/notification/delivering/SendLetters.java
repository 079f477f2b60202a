package org.huiyin.notification.delivering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.SendWindows;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.delivering.PrepareLetter.Prepared;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.post.MailPost;
import org.huiyin.notification.post.TextPost;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.store.DueLetter;
import org.huiyin.notification.store.DueRows;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.logging.Logger;

/**
 * One round of the post: claim (committed), send, write down the outcome (committed). Claiming first means that a letter is
 * in one pair of hands only. A letter is sent twice in one case: this process dies, or is frozen for longer than the lease,
 * after the mail server took the letter and before the outcome is committed. The second then has the same Message-ID.
 */
@ApplicationScoped
class SendLetters {

    private static final Logger LOG = Logger.getLogger(SendLetters.class);

    private final Transactions transactions;
    private final DueRows due;
    private final DatabaseClock clock;
    private final PrepareLetter preparing;
    private final MailPost mail;
    private final TextPost texts;
    private final SendBatch batch;
    private final TellingConfig.Sender config;
    private final SendWindows windows;

    SendLetters(
            Transactions transactions,
            DueRows due,
            DatabaseClock clock,
            PrepareLetter preparing,
            MailPost mail,
            TextPost texts,
            SendBatch batch,
            TellingConfig config,
            SendWindows windows) {
        this.transactions = transactions;
        this.due = due;
        this.clock = clock;
        this.preparing = preparing;
        this.mail = mail;
        this.texts = texts;
        this.batch = batch;
        this.config = config.sender();
        this.windows = windows;
    }

    /** Answers how many letters were taken. */
    Uni<Integer> round() {
        return transactions.inNew(this::claim).chain(letters -> batch.run(letters, config.concurrency(), this::send));
    }

    private Uni<List<DueLetter>> claim(Mutiny.Session session) {
        return clock.now(session)
                .chain(now -> due.claimLetters(
                        session, windows.at(now), new DueRows.Claim(config.batch(), config.lease(), config.pace())));
    }

    /** A letter that can't be written (a seal that does not open) is an attempt that failed, not a fault of the round. */
    private Uni<Report> send(DueLetter letter) {
        try {
            return send(letter, preparing.prepare(letter));
        } catch (RuntimeException fault) {
            LOG.errorf(
                    "letter %s can't be written: %s",
                    letter.head().id(), fault.getClass().getSimpleName());
            AttemptResult result = new AttemptResult.Troubled("unwritable");
            return Uni.createFrom()
                    .item(new Report.Tried(letter.head(), letter.head().channel(), Optional.empty(), result, false));
        }
    }

    private Uni<Report> send(DueLetter letter, Prepared prepared) {
        if (prepared instanceof Prepared.Ready ready) {
            return post(letter, ready)
                    .map(result -> Report.Tried.by(letter.head(), ready.address(), result, ready.elseBySms()));
        }
        if (prepared instanceof Prepared.Withheld withheld) {
            return Uni.createFrom().item(new Report.Withheld(letter.head(), withheld.reason()));
        }
        String missing = ((Prepared.Missing) prepared).what();
        return Uni.createFrom().item(new Report.Waiting(letter.head(), missing, letter.createdAt()));
    }

    private Uni<AttemptResult> post(DueLetter letter, Prepared.Ready ready) {
        return ready.address().channel() == Channel.SMS
                ? texts.send(letter.head().id(), ready.address(), ready.words())
                : mail.send(letter.head().id(), ready.address(), ready.words());
    }
}
