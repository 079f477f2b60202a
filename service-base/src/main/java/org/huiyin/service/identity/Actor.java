package org.huiyin.service.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param subject issuer and subject of the token, {@code iss|sub}; never an address or a name
 * @param units codes of the units that the actor belongs to, by group membership
 * @param sections codes of the sections that the actor belongs to
 * @param client id of the OAuth client that the token was given to; null if the token does not say
 */
public record Actor(
        String subject, Set<String> roles, Set<String> units, Set<String> sections, @Nullable String client) {

    private static final String ANONYMOUS_SUBJECT = "anonymous";

    public static final Actor ANONYMOUS = new Actor(ANONYMOUS_SUBJECT, Set.of(), Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        sections = Set.copyOf(sections);
    }

    /** An actor of whose client nothing is known. */
    public Actor(String subject, Set<String> roles, Set<String> units, Set<String> sections) {
        this(subject, roles, units, sections, null);
    }

    public boolean isAnonymous() {
        return subject.equals(ANONYMOUS_SUBJECT);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... anyOf) {
        for (String role : anyOf) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }
}
