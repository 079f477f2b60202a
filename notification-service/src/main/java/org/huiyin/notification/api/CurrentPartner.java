package org.huiyin.notification.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.subscribing.Partner;
import org.huiyin.service.identity.CurrentActor;

/** The partner of this request, with what the office has granted to its client. */
@RequestScoped
class CurrentPartner {

    private static final String CLIENT = "azp";

    private final JsonWebToken token;
    private final CurrentActor actor;
    private final Map<String, List<String>> grants;

    CurrentPartner(JsonWebToken token, CurrentActor actor, TellingConfig config) {
        this.token = token;
        this.actor = actor;
        this.grants = config.webhooks().grants();
    }

    Partner get() {
        String client = token.containsClaim(CLIENT) ? token.getClaim(CLIENT).toString() : token.getSubject();
        return new Partner(actor.get().subject(), client, grants.getOrDefault(client, List.of()));
    }
}
