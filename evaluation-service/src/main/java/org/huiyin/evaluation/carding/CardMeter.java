package org.huiyin.evaluation.carding;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Lookout;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.store.CardRows;

/** Counts the cards that were issued, that is, confirmed; each replica tells the same of their one database. */
@ApplicationScoped
class CardMeter {
    private final Lookout lookout;
    private final CardRows rows;
    private volatile Map<Colour, Long> issued = Map.of();

    CardMeter(Lookout lookout, CardRows rows) {
        this.lookout = lookout;
        this.rows = rows;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        for (Colour colour : Colour.values()) {
            FunctionCounter.builder("huiyin.cards.issued", this, meter -> meter.issued.getOrDefault(colour, 0L))
                    .description("Cards that were confirmed; one that was revoked later still counts")
                    .tag("colour", colour.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        lookout.keep(this::look);
    }

    private Uni<Void> look(Mutiny.Session session) {
        return rows.issued(session).invoke(found -> issued = found).replaceWithVoid();
    }
}
