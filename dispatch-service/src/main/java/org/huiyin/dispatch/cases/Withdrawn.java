package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Taken back by the complainant; the end. */
public record Withdrawn(Instant at) implements CaseState {

    @Override
    public Optional<Withdrawn> withdraw(Instant again) {
        return Optional.empty();
    }

    @Override
    public Outcome<Referred> refer(ReferralBody body, Set<String> named, Instant again) {
        return Outcome.refused(Refusal.WRONG_STATE);
    }

    @Override
    public StateName name() {
        return StateName.WITHDRAWN;
    }
}
