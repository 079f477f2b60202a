package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the passing of time does to cards. */
interface Sweep {
    /** Does one batch, and answers how many were in it. */
    Uni<Integer> run(Mutiny.Session session, int limit);
}
