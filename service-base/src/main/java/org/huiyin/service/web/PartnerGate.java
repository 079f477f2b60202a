package org.huiyin.service.web;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.identity.Scopes;
import org.huiyin.service.pace.MinuteBudgets;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What is demanded of partners' applications besides their role: the scope of the operation, and a pace. Nobody else passes
 * through here. The budget is one per client and replica, whatever the client asks for.
 */
public class PartnerGate {
    private final CurrentActor current;
    private final Scopes scopes;
    private final MinuteBudgets budgets = new MinuteBudgets();
    private final int requestsPerMinute;

    public PartnerGate(
            CurrentActor current,
            Scopes scopes,
            @ConfigProperty(name = "huiyin.partner.requests-per-minute") int requestsPerMinute) {
        this.current = current;
        this.scopes = scopes;
        this.requestsPerMinute = requestsPerMinute;
    }

    @ServerRequestFilter
    public void admit(ResourceInfo operation) {
        Actor actor = current.get();
        if (!actor.has(Roles.PARTNER)) {
            return;
        }
        String client = Objects.requireNonNullElse(actor.client(), actor.subject());
        budgets.take(client, requestsPerMinute).ifPresent(wait -> {
            throw Problems.tooManyRequests(wait);
        });
        Optional.ofNullable(operation.getResourceMethod().getAnnotation(PartnerScope.class))
                .map(PartnerScope::value)
                .filter(scope -> !scopes.hold(scope))
                .ifPresent(scope -> {
                    throw Problems.insufficientScope(scope);
                });
    }
}
