package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.store.CaseRow;

/** Asks everything that goes along with a case, one after another, as one session has to be. */
@ApplicationScoped
class Companions {
    private final List<Companion> all;

    Companions(@Any Instance<Companion> all) {
        this.all = all.stream().toList();
    }

    Uni<Consequences> follow(Mutiny.Session session, CaseRow row, CaseState next, Instant now) {
        Uni<Consequences> told = Uni.createFrom().item(Consequences.NONE);
        for (Companion companion : all) {
            told = told.chain(
                    before -> companion.follow(session, row, next, now).map(before::and));
        }
        return told;
    }
}
