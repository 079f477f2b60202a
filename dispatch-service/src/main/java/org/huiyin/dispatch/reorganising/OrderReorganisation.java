package org.huiyin.dispatch.reorganising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionReorganised;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.importing.ChangeRegister;
import org.huiyin.dispatch.importing.PutInForce;
import org.huiyin.dispatch.reorganisation.Objection;
import org.huiyin.dispatch.reorganisation.Ordered;
import org.huiyin.dispatch.reorganisation.Plan;
import org.huiyin.dispatch.reorganisation.Rules;
import org.huiyin.dispatch.reorganisation.Wish;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.dispatch.store.ReorganisationStore;
import org.huiyin.dispatch.supervising.Act;
import org.huiyin.service.problem.Problems;

/** Orders a reorganisation (机构调整): from its day on the register says who closes and who follows; the days before stay. */
@ApplicationScoped
public class OrderReorganisation {
    private final ChangeRegister changeRegister;
    private final PutInForce putInForce;
    private final ReorganisationStore reorganisations;
    private final Outbox outbox;

    OrderReorganisation(
            ChangeRegister changeRegister, PutInForce putInForce, ReorganisationStore reorganisations, Outbox outbox) {
        this.changeRegister = changeRegister;
        this.putInForce = putInForce;
        this.reorganisations = reorganisations;
        this.outbox = outbox;
    }

    public Uni<Ordered> run(Mutiny.Session session, Act act, Wish wish) {
        UUID id = UUID.randomUUID();
        LocalDate today = putInForce.day(act.now());
        EntryStore.Recorded recorded =
                new EntryStore.Recorded(id.toString(), act.actor().subject(), act.now());
        AtomicReference<Ordered> decided = new AtomicReference<>();
        return changeRegister
                .run(session, recorded, register -> {
                    Plan plan = planned(wish, register, today);
                    decided.set(ordered(id, act, wish, plan));
                    return plan.entries();
                })
                .replaceWith(decided::get)
                .call(ordered -> reorganisations.add(session, ordered))
                .call(ordered -> outbox.append(session, List.of(told(ordered))));
    }

    private static Plan planned(Wish wish, DatedRegister register, LocalDate today) {
        new Rules(wish, register, ChangeRegister.categories()).objection(today).ifPresent(OrderReorganisation::refuse);
        return new Plan(wish, register);
    }

    private static void refuse(Objection objection) {
        throw Problems.unprocessable(
                objection.pointer(), objection.name().toLowerCase(Locale.ROOT).replace('_', '-'), objection.words());
    }

    private static Ordered ordered(UUID id, Act act, Wish wish, Plan plan) {
        return new Ordered(
                id,
                wish.kind(),
                wish.effectiveOn(),
                wish.predecessors(),
                wish.successorCodes(),
                plan.inheritance(),
                act.actor().subject(),
                act.now());
    }

    private static NewEvent told(Ordered ordered) {
        SectionReorganised event = new SectionReorganised(
                ordered.id(),
                ordered.kind().name(),
                ordered.effectiveOn(),
                ordered.predecessors(),
                ordered.successors(),
                ordered.inheritance(),
                ordered.at());
        return NewEvent.of(event, 1, ordered.at());
    }
}
