package org.huiyin.service.identity;

import java.util.Set;

/**
 * Who is asking.
 *
 * @param subject issuer and subject of the token, {@code iss|sub}; never an address or a name
 * @param units codes of the units that the actor belongs to, by group membership
 * @param sections codes of the sections that the actor belongs to
 */
public record Actor(String subject, Set<String> roles, Set<String> units, Set<String> sections) {
    private static final String ANONYMOUS_SUBJECT = "anonymous";
    public static final Actor ANONYMOUS = new Actor(ANONYMOUS_SUBJECT, Set.of(), Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        sections = Set.copyOf(sections);
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
