package org.huiyin.notification.editing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.store.TextRows;
import org.huiyin.notification.store.TextRows.Proposal;

/** Adds a version of a text. Nothing changes for anybody until somebody else activates it. */
@ApplicationScoped
public class ProposeText {

    private final CheckText checking;
    private final TextRows rows;

    ProposeText(CheckText checking, TextRows rows) {
        this.checking = checking;
        this.rows = rows;
    }

    /** Answers the number of the version. */
    public Uni<Long> propose(Mutiny.Session session, TextKey key, Proposal proposal) {
        checking.check(key, proposal.source());
        return rows.lock(session, key).chain(() -> rows.add(session, key, proposal));
    }
}
