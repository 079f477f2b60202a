package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.appeal.CorrectionKind;
import org.huiyin.evaluation.card.Appealed;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStep.Author;
import org.huiyin.evaluation.card.Confirmed;
import org.huiyin.evaluation.card.Live;
import org.huiyin.evaluation.card.Pending;
import org.huiyin.evaluation.card.Proposed;
import org.huiyin.evaluation.card.Reason;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.carding.ChangeCard.Move;
import org.huiyin.evaluation.store.AppealRows;
import org.jspecify.annotations.Nullable;

/** The steps that people take with a card; who may take which, and when, the states decide. */
@ApplicationScoped
public class MoveCard {
    private final ChangeCard change;
    private final AppealRows appeals;
    private final Terms terms;

    MoveCard(ChangeCard change, AppealRows appeals, Terms terms) {
        this.change = change;
        this.appeals = appeals;
        this.terms = terms;
    }

    public Uni<Card> answer(Mutiny.Session session, CardAct act, String words) {
        return change.change(
                session,
                act,
                new Move<>(Proposed.class, card -> card.answer(act.officer(), act.now()), by(act, null, words)));
    }

    public Uni<Card> confirm(Mutiny.Session session, CardAct act) {
        return change.change(
                session,
                act,
                new Move<>(Pending.class, card -> card.confirm(act.officer(), act.now(), terms), by(act, null, null)));
    }

    public Uni<Card> withdraw(Mutiny.Session session, CardAct act, Grounds grounds) {
        return change.change(
                session,
                act,
                new Move<>(
                        Pending.class,
                        card -> card.withdraw(act.officer(), grounds.reason()),
                        by(act, grounds.reason(), grounds.words())));
    }

    public Uni<Card> appeal(Mutiny.Session session, CardAct act, String words) {
        return change.change(
                session,
                act,
                new Move<>(Confirmed.class, card -> card.appeal(act.officer(), act.now()), by(act, null, words)));
    }

    public Uni<Card> uphold(Mutiny.Session session, CardAct act, Grounds grounds) {
        return change.change(
                session,
                act,
                new Move<>(
                        Appealed.class,
                        card -> card.uphold(act.officer(), grounds.reason()),
                        by(act, grounds.reason(), grounds.words())));
    }

    public Uni<Card> revoke(Mutiny.Session session, CardAct act, Grounds grounds) {
        return change.change(
                session,
                act,
                new Move<>(
                        Appealed.class,
                        card -> card.revoke(act.officer(), grounds.reason()),
                        by(act, grounds.reason(), grounds.words())));
    }

    /** Takes back a card that counts, because an appeal against the lists of a cycle granted it. */
    public Uni<Card> revokeAsGranted(Mutiny.Session session, CardAct act, Grounds grounds) {
        return appeals.isGranted(session, CorrectionKind.CARD_REVOKED, act.cardId())
                .chain(granted -> change.change(
                        session,
                        act,
                        new Move<>(
                                Live.class,
                                card -> card.revoke(act.officer(), grounds.reason(), granted),
                                by(act, grounds.reason(), grounds.words()))));
    }

    /** Why somebody decides so. */
    public record Grounds(Reason reason, @Nullable String words) {}

    private static Author by(CardAct act, @Nullable Reason reason, @Nullable String words) {
        return new Author(act.officer().subject(), reason, words);
    }
}
