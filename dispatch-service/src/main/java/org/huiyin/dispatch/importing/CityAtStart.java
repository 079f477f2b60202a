package org.huiyin.dispatch.importing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.store.CityReader;

/** Imports and loads the city's data when the service starts, before the channels open. */
@ApplicationScoped
class CityAtStart {
    private final Transactions transactions;
    private final ImportCity importCity;
    private final CityReader reader;
    private final CurrentCity current;
    private final ZoneId zone;

    CityAtStart(
            Transactions transactions,
            ImportCity importCity,
            CityReader reader,
            CurrentCity current,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.transactions = transactions;
        this.importCity = importCity;
        this.reader = reader;
        this.current = current;
        this.zone = zone;
    }

    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::importAndLoad);
    }

    private Uni<City> importAndLoad() {
        return transactions
                .inNew(session -> importCity
                        .run(session, CityFiles.editions(), CityFiles::read)
                        .chain(() -> reader.read(session)))
                .map(data -> City.of(data, zone))
                .invoke(current::set);
    }
}
