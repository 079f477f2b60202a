package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.assessment.Assessed;
import org.huiyin.evaluation.assessment.Assessment;
import org.huiyin.evaluation.caseload.Window;
import org.huiyin.evaluation.computing.Computing;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunManifest;
import org.huiyin.evaluation.store.RuleSetRows;
import org.huiyin.evaluation.store.RunDetailRows;
import org.huiyin.evaluation.store.RunRows;
import org.huiyin.service.problem.Problems;

/**
 * Computes a run and keeps it. The result is a pure function of the events recorded until {@code asOf}, the rules and the scope: in
 * whatever order events arrived, the same text and the same digest come out.
 */
@ApplicationScoped
public class ComputeRun {
    private final RuleSetRows ruleSets;
    private final ReadRegister register;
    private final ReadCaseload caseload;
    private final ReadCards cards;
    private final Computing computing;
    private final Provenance provenance;
    private final RunRows runs;
    private final RunDetailRows details;
    private final RunTimes times;
    private final ZoneId zone;

    ComputeRun(
            RuleSetRows ruleSets,
            ReadRegister register,
            ReadCaseload caseload,
            ReadCards cards,
            Computing computing,
            Provenance provenance,
            RunRows runs,
            RunDetailRows details,
            RunTimes times,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.ruleSets = ruleSets;
        this.register = register;
        this.caseload = caseload;
        this.cards = cards;
        this.computing = computing;
        this.provenance = provenance;
        this.runs = runs;
        this.details = details;
        this.times = times;
        this.zone = zone;
    }

    /** Fails with 422 if there is no such rule set, or no section in scope. */
    public Uni<Run> run(Mutiny.Session session, RunRequest request, Instant now) {
        return ruleSets.find(session, request.ruleSetId())
                .map(found -> found.orElseThrow(() ->
                        Problems.unprocessable("/ruleSetId", "unknown-rule-set", "There is no rule set with this id.")))
                .chain(rules -> times.of("reading", () -> evidence(session, rules, request))
                        .chain(evidence -> times.of("computing", () -> computing.run(() -> computed(rules, evidence))))
                        .chain(computed -> times.of("keeping", () -> keep(session, computed, request, now))));
    }

    private record Computed(StoredRuleSet rules, EventSet events, Assessed assessed, RunTexts texts) {}

    private static Computed computed(StoredRuleSet rules, Evidence evidence) {
        Assessed assessed = Assessment.of(rules.rules(), evidence.subjects(), evidence.caseload(), evidence.cards());
        return new Computed(
                rules, evidence.events(), assessed, RunTexts.of(rules.rules(), evidence.events(), assessed));
    }

    private Uni<Evidence> evidence(Mutiny.Session session, StoredRuleSet stored, RunRequest request) {
        var events = new EventSet();
        var window = new Window(
                request.scope().from().atStartOfDay(zone).toInstant(),
                request.scope().to().plusDays(1).atStartOfDay(zone).toInstant(),
                request.asOf());
        return register.run(session, stored.rules(), request, events).chain(subjects -> {
            if (subjects.isEmpty()) {
                throw Problems.unprocessable("/scope", "empty-scope", "There is no section in this scope.");
            }
            return caseload.run(session, stored.rules().cases(), window, events)
                    .chain(cases -> cards.run(session, request.asOf(), events)
                            .map(inForce -> new Evidence(subjects, cases, inForce, events)));
        });
    }

    private Uni<Run> keep(Mutiny.Session session, Computed computed, RunRequest request, Instant now) {
        var run = new Run(
                UUID.randomUUID(),
                manifest(computed, request),
                computed.assessed().result(),
                request.requestedBy(),
                now);
        RunTexts texts = computed.texts();
        return runs.add(session, run)
                .chain(() -> details.addInput(session, run.id(), "performance", texts.performance()))
                .chain(() -> details.addInput(session, run.id(), "problems", texts.problems()))
                .chain(() -> details.addSheets(session, run.id(), texts.sheets()))
                .replaceWith(run);
    }

    private RunManifest manifest(Computed computed, RunRequest request) {
        return new RunManifest(
                request.scope(),
                request.asOf(),
                computed.rules().id(),
                computed.rules().hash(),
                computed.events().size(),
                computed.texts().eventDigest(),
                computed.events().streams(),
                computed.texts().resultDigest(),
                provenance.commit(),
                provenance.libraries(),
                provenance.jdk());
    }
}
