package org.huiyin.intake.unsealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huiyin.intake.privacy.ReadingWindow;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.TwoPersonRequests;
import org.huiyin.intake.store.TwoPersonRequests.Asked;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Shows what was asked for and decided by two persons; the grounds are gone once the complaint is erased. */
@ApplicationScoped
public class ReadTwoPersonRequests {
    private final RequestSessions sessions;
    private final TwoPersonRequests requests;
    private final MasterKey masterKey;
    private final ReadingWindow window;

    ReadTwoPersonRequests(
            RequestSessions sessions, TwoPersonRequests requests, MasterKey masterKey, ReadingWindow window) {
        this.sessions = sessions;
        this.requests = requests;
        this.masterKey = masterKey;
        this.window = window;
    }

    public Uni<RequestView> read(UUID id) {
        return sessions.withTransaction(session -> requests.find(session, id))
                .map(found -> found.orElseThrow(Problems::notFound))
                .map(asked -> RequestView.of(asked, grounds(asked), window));
    }

    public Uni<Page<RequestView>> list(boolean waiting, @Nullable UUID before, int size) {
        return sessions.withTransaction(session -> requests.list(session, waiting, before, size))
                .map(found -> Page.of(found, size, asked -> Cursor.of(asked.request().id))
                        .map(asked -> RequestView.of(asked, null, window)));
    }

    private @Nullable String grounds(Asked asked) {
        return asked.complaint().isErased()
                ? null
                : asked.complaint()
                        .key(masterKey)
                        .open(SealedField.grounds(asked.request().id), asked.request().grounds);
    }
}
