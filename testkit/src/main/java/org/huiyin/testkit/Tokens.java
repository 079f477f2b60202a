package org.huiyin.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Access tokens as Keycloak writes them, signed with a key of this JVM that the service under test trusts. */
public final class Tokens {
    public static final String ISSUER = "https://test.huiyin.example/realms/huiyin";
    private static final Set<String> AUDIENCE =
            Set.of("huiyin-intake", "huiyin-dispatch", "huiyin-evaluation", "huiyin-notification");
    private static final String PARTNER = "partner";
    private static final List<String> PARTNER_SCOPES = List.of("complaints:read", "complaints:write", "webhooks");
    private static final KeyPair KEYS = newKeys();

    private Tokens() {}

    /** A token for the subject with one role and group paths such as {@code /U001/S0001}. */
    public static String of(String subject, String role, String... groups) {
        return of(subject, List.of(role), List.of(groups));
    }

    public static String of(String subject, List<String> roles, List<String> groups) {
        JwtClaimsBuilder claims = claims(subject, roles, groups);
        if (roles.contains(PARTNER)) {
            claims.claim("azp", subject).claim("scope", String.join(" ", PARTNER_SCOPES));
        }
        return claims.sign(KEYS.getPrivate());
    }

    /** A token of a partner's application, as client credentials give it, with these scopes only. */
    public static String ofPartner(String client, String... scopes) {
        return claims("service-account-" + client, List.of(PARTNER), List.of())
                .claim("azp", client)
                .claim("scope", String.join(" ", scopes))
                .sign(KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(String subject, List<String> roles, List<String> groups) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience(AUDIENCE)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", roles))
                .groups(Set.copyOf(groups))
                .expiresIn(3600);
    }

    /** The value of an Authorization header. */
    public static String bearer(String subject, String role, String... groups) {
        return "Bearer " + of(subject, role, groups);
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
