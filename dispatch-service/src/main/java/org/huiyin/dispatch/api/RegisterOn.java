package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.huiyin.dispatch.dated.Standing;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.dispatch.store.Reads;
import org.jspecify.annotations.Nullable;

/** The register of a day: today's from memory, any other out of its dated entries. */
@ApplicationScoped
class RegisterOn {
    private final CurrentCity city;
    private final Reads reads;
    private final EntryStore entries;

    RegisterOn(CurrentCity city, Reads reads, EntryStore entries) {
        this.city = city;
        this.reads = reads;
        this.entries = entries;
    }

    Uni<Register> day(@Nullable LocalDate day) {
        return day == null
                ? Uni.createFrom().item(city.get().register())
                : reads.with(session -> entries.holding(session, day))
                        .map(Standing::of)
                        .map(Standing::register);
    }
}
