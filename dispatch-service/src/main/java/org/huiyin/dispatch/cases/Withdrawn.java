package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;

/** Taken back by the complainant; the end. */
public record Withdrawn(Instant at) implements CaseState {

    @Override
    public Optional<Withdrawn> withdraw(Instant again) {
        return Optional.empty();
    }

    @Override
    public StateName name() {
        return StateName.WITHDRAWN;
    }
}
