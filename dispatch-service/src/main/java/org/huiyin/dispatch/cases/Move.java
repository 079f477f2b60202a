package org.huiyin.dispatch.cases;

import java.util.List;
import java.util.Set;

/**
 * One line of the table of moves: in which states which roles may do something, where it may lead, and which events tell of it.
 *
 * @param act the noun under which the API takes it
 * @param events names on the wire; which of them are told depends on where it leads
 */
public record Move(String act, Set<String> roles, Set<StateName> from, Set<StateName> to, List<String> events) {

    public Move {
        roles = Set.copyOf(roles);
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        events = List.copyOf(events);
    }

    boolean isOpen(StateName state, Set<String> callersRoles) {
        return from.contains(state) && callersRoles.stream().anyMatch(roles::contains);
    }
}
