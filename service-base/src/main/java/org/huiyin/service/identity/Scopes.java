package org.huiyin.service.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The scopes of this request's access token (RFC 9068: one text, separated by spaces). */
@RequestScoped
public class Scopes {
    private final SecurityIdentity identity;

    public Scopes(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean hold(String scope) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.containsClaim("scope")
                && Arrays.asList(token.getClaim("scope").toString().split(" ")).contains(scope);
    }
}
