package org.huiyin.service.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The actor of this request, read from the verified access token. */
@RequestScoped
public class CurrentActor {
    private static final List<String> CLIENT_CLAIMS = List.of("azp", "client_id");
    private final SecurityIdentity identity;

    public CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        Principal principal = identity.getPrincipal();
        if (identity.isAnonymous() || !(principal instanceof JsonWebToken token)) {
            return Actor.ANONYMOUS;
        }
        var units = new HashSet<String>();
        var sections = new HashSet<String>();
        for (String group : groups(token)) {
            String[] path = group.split("/", -1);
            if (path.length >= 2) {
                units.add(path[1]);
            }
            if (path.length >= 3) {
                sections.add(path[2]);
            }
        }
        return new Actor(
                token.getIssuer() + "|" + token.getSubject(), identity.getRoles(), units, sections, client(token));
    }

    private static Set<String> groups(JsonWebToken token) {
        Set<String> groups = token.getGroups();
        return groups == null ? Set.of() : groups;
    }

    /** The client as Keycloak writes it ({@code azp}), or as RFC 9068 has it. */
    private static @Nullable String client(JsonWebToken token) {
        for (String claim : CLIENT_CLAIMS) {
            if (token.containsClaim(claim)) {
                return token.getClaim(claim).toString();
            }
        }
        return null;
    }
}
