package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/** There is an answer: it is opened with the bus key and kept under the complaint's own. */
@ApplicationScoped
class OnCaseResolved implements EventHandler<CaseResolved> {
    private final ProgressKeeper progress;
    private final BusSealer busSealer;
    private final MasterKey masterKey;

    OnCaseResolved(ProgressKeeper progress, BusSealer busSealer, MasterKey masterKey) {
        this.progress = progress;
        this.busSealer = busSealer;
        this.masterKey = masterKey;
    }

    @Override
    public Class<CaseResolved> handles() {
        return CaseResolved.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseResolved> event) {
        UUID id = event.payload().caseId();
        return session.find(ComplaintRow.class, id)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("an answer to a complaint that was never filed here"))
                .chain(complaint -> {
                    byte @Nullable [] sealed = seal(complaint, event.payload());
                    return progress.reached(session, event, Stage.ANSWERED, row -> {
                        row.answer = sealed;
                        row.answeredAt = event.payload().resolvedAt();
                        row.closure = event.payload().closureCode();
                        row.round = event.payload().round();
                    });
                });
    }

    /** An answer to a complaint whose words were destroyed is not kept. */
    private byte @Nullable [] seal(ComplaintRow complaint, CaseResolved resolved) {
        if (complaint.isErased()) {
            return null;
        }
        byte[] clear = busSealer.open("replies", complaint.id, resolved.sealedReply());
        return complaint.key(masterKey).seal(SealedField.ANSWER, new String(clear, StandardCharsets.UTF_8));
    }
}
