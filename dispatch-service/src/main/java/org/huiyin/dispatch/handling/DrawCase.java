package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.DrawnRound;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.draw.Lots;
import org.huiyin.dispatch.draw.Purpose;
import org.huiyin.dispatch.draw.Share;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.ReCalls;
import org.huiyin.dispatch.store.Recodings;

/**
 * Draws cases that somebody else looks at a second time, at the moment when there is something to look at. It leaves no trace that a
 * section could see.
 */
@ApplicationScoped
class DrawCase {
    private static final int FIRST = 1;
    private final Lots lots;
    private final Share reCalls;
    private final Share recodings;
    private final ReCalls drawnRounds;
    private final Recodings drawnTriages;

    DrawCase(Lots lots, DrawConfig config, ReCalls drawnRounds, Recodings drawnTriages) {
        this.lots = lots;
        this.reCalls = new Share(config.reCallShare());
        this.recodings = new Share(config.recodingShare());
        this.drawnRounds = drawnRounds;
        this.drawnTriages = drawnTriages;
    }

    /** Of rounds whose complainant was reached and is content; every other one goes on by itself. */
    Uni<Void> forReCall(Mutiny.Session session, CaseRow row, CaseState next, Asker asker) {
        if (next instanceof FollowedUp followedUp && lots.fallOn(Purpose.RE_CALL, row.id(), row.round(), reCalls)) {
            DrawnRound drawn = DrawnRound.of(followedUp, asker.subject(), asker.unit());
            return drawnRounds.draw(session, row.id(), drawn, followedUp.followedUpAt());
        }
        return Uni.createFrom().voidItem();
    }

    /** Of first triages, which freeze the difficulty. */
    Uni<Void> forRecoding(Mutiny.Session session, CaseRow row, Triage first) {
        return lots.fallOn(Purpose.RECODING, row.id(), FIRST, recodings)
                ? drawnTriages.draw(session, row.id(), first)
                : Uni.createFrom().voidItem();
    }

    /** Who asked the complainant first. */
    record Asker(String subject, String unit) {}
}
