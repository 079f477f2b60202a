package org.huiyin.dispatch.importing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.huiyin.bus.transaction.Transactions;

/** Imports and loads the city's data when the service starts, before the channels open. */
@ApplicationScoped
class CityAtStart {
    private final Transactions transactions;
    private final ImportCity importCity;
    private final LoadCity loadCity;

    CityAtStart(Transactions transactions, ImportCity importCity, LoadCity loadCity) {
        this.transactions = transactions;
        this.importCity = importCity;
        this.loadCity = loadCity;
    }

    void load(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::importAndLoad);
    }

    private Uni<Void> importAndLoad() {
        return transactions
                .inNew(session -> importCity.run(session, CityFiles.editions(), CityFiles::read))
                .chain(loadCity::ifChanged);
    }
}
