package org.huiyin.intake.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;
import org.huiyin.service.sealing.BusSealer;

/** The case was referred: from now on no staff but the persons named see the words, whoever had them in hand before. */
@ApplicationScoped
class OnCaseReferred implements EventHandler<CaseReferred> {
    private final ProgressKeeper progress;
    private final BusSealer busSealer;
    private final ObjectMapper json;

    OnCaseReferred(ProgressKeeper progress, BusSealer busSealer, ObjectMapper json) {
        this.progress = progress;
        this.busSealer = busSealer;
        this.json = json;
    }

    @Override
    public Class<CaseReferred> handles() {
        return CaseReferred.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseReferred> event) {
        Set<String> named = named(event.payload());
        return progress.reached(session, event, Stage.WITH_THE_AUTHORITY, row -> {
            row.sealFor(named);
            row.section = null;
            row.unit = null;
            row.dueOn = null;
            row.late = false;
        });
    }

    private Set<String> named(CaseReferred referred) {
        try {
            byte[] clear = busSealer.open("referrals", referred.caseId(), referred.sealedNamed());
            return Set.copyOf(json.readValue(clear, new TypeReference<List<String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the persons named in a referral can't be read", unreadable);
        }
    }
}
