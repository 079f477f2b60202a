package org.huiyin.evaluation.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.store.SectionRows;

/** Keeps the register of sections as dispatch last published it. */
@ApplicationScoped
class SectionRegisteredHandler implements EventHandler<SectionRegistered> {
    private final SectionRows sections;

    SectionRegisteredHandler(SectionRows sections) {
        this.sections = sections;
    }

    @Override
    public Class<SectionRegistered> handles() {
        return SectionRegistered.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<SectionRegistered> event) {
        SectionRegistered said = event.payload();
        var section = new Section(
                said.code(), said.nameZh(), said.nameEn(), said.unit(), said.unitNameZh(), said.unitNameEn());
        return sections.register(session, section, said.validFrom());
    }
}
