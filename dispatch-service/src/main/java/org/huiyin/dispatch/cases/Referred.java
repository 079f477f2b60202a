package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Referred (移送) to a body that investigates; the end. Only the persons named see the case from then on, whatever their roles.
 *
 * @param named issuer and subject of each
 */
public record Referred(Instant since, ReferralBody body, Set<String> named) implements CaseState {

    public Referred {
        named = Set.copyOf(named);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("a referred case must be seen by somebody");
        }
    }

    /** Whoever is complained about must not be able to end an investigation by pressing the complainant. */
    @Override
    public Optional<Withdrawn> withdraw(Instant at) {
        return Optional.empty();
    }

    @Override
    public Outcome<Referred> refer(ReferralBody other, Set<String> others, Instant at) {
        return Outcome.refused(Refusal.WRONG_STATE);
    }

    @Override
    public StateName name() {
        return StateName.REFERRED;
    }
}
