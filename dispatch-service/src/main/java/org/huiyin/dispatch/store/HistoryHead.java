package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import org.huiyin.dispatch.audit.Hash;
import org.huiyin.dispatch.audit.Head;

/** Where the history of a case ends; it stands in the case, so that going on needs no other read than the case's lock. */
@Embeddable
public record HistoryHead(long historyLength, byte[] historyHash) {

    static HistoryHead of(Head head) {
        return new HistoryHead(head.n(), head.hash().bytes());
    }

    Head head() {
        return new Head(historyLength, Hash.of(historyHash));
    }
}
