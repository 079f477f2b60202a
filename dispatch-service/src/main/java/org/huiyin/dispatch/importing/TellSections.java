package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.store.SectionRows;

/** Tells the bus of each section that is new or has changed, but for the office's own. */
@ApplicationScoped
class TellSections {
    /** A statement has at most 65,535 values. */
    private static final int BATCH = 1_000;

    private final Outbox outbox;

    TellSections(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> run(Mutiny.Session session, Register register, List<SectionRows.Changed> changed, Instant now) {
        List<NewEvent> events = changed.stream()
                .flatMap(entry -> register
                        .section(entry.code())
                        .filter(register::judged)
                        .map(section -> NewEvent.of(event(register, section), entry.sequence(), now))
                        .stream())
                .toList();
        List<Integer> starts = IntStream.iterate(0, from -> from < events.size(), from -> from + BATCH)
                .boxed()
                .toList();
        return Multi.createFrom()
                .iterable(starts)
                .onItem()
                .transformToUniAndConcatenate(
                        from -> outbox.append(session, events.subList(from, Math.min(from + BATCH, events.size()))))
                .onItem()
                .ignoreAsUni();
    }

    private static SectionRegistered event(Register register, Section section) {
        Unit unit = register.unitOf(section);
        Closing closing = section.closing();
        return new SectionRegistered(
                SectionRows.idOf(section.code()),
                section.code(),
                section.name().zh(),
                section.name().en(),
                unit.code(),
                unit.name().zh(),
                unit.name().en(),
                unit.level().name(),
                section.territory(),
                section.industry(),
                section.leader().code(),
                section.leader().mailbox(),
                section.mailbox(),
                section.validFrom(),
                closing == null ? null : closing.on());
    }
}
