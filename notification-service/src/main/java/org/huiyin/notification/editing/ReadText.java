package org.huiyin.notification.editing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.store.TextRows;
import org.huiyin.notification.store.TextRows.Active;
import org.huiyin.notification.wording.TextSandbox;
import org.huiyin.service.problem.Problems;

/** Finds a version of a text; 0 is the one that was shipped, which has no author. 404 if there is none of that number. */
@ApplicationScoped
public class ReadText {

    static final String SHIPPED = "shipped";

    private final TextRows rows;
    private final TextSandbox sandbox;

    ReadText(TextRows rows, TextSandbox sandbox) {
        this.rows = rows;
        this.sandbox = sandbox;
    }

    public Uni<Active> read(Mutiny.Session session, TextKey key, long version) {
        if (version == 0) {
            return Uni.createFrom()
                    .item(new Active(
                            key.language().code(),
                            key.audience().slug(),
                            key.stage().slug(),
                            0,
                            sandbox.shipped(key),
                            SHIPPED));
        }
        return rows.one(session, key, version)
                .map(found -> found.stream().findFirst().orElseThrow(Problems::notFound));
    }
}
