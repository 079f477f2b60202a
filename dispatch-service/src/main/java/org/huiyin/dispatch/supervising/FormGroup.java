package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.store.GroupStore;
import org.huiyin.dispatch.supervision.Group;
import org.huiyin.dispatch.supervision.Objection;

/** Forms a supervision group, and changes later who belongs to it and what it looks after. */
@ApplicationScoped
public class FormGroup {
    private final GroupStore groups;
    private final CurrentCity city;

    FormGroup(GroupStore groups, CurrentCity city) {
        this.groups = groups;
        this.city = city;
    }

    public Uni<Group> run(Mutiny.Session session, Act act, Names name, Composition composition) {
        requireUnits(composition.units());
        Group group = new Group(UUID.randomUUID(), 1, name, composition.members(), composition.units(), act.now());
        return groups.add(session, group, act.author()).replaceWith(group);
    }

    /** 412 for another version than the one that was read. */
    public Uni<Group> change(Mutiny.Session session, Act act, long version, Composition composition) {
        requireUnits(composition.units());
        return groups.find(session, act.id())
                .map(group -> new Group(
                        group.id(),
                        version,
                        group.name(),
                        composition.members(),
                        composition.units(),
                        group.createdAt()))
                .call(wanted -> groups.change(session, wanted))
                .chain(wanted -> groups.find(session, wanted.id()));
    }

    private void requireUnits(Set<String> codes) {
        Set<String> known =
                city.get().register().units().stream().map(Unit::code).collect(Collectors.toSet());
        if (!known.containsAll(codes)) {
            throw Objections.problem(Objection.UNKNOWN_UNIT);
        }
    }

    /** Who goes on the rounds, by issuer and subject as histories show them, and the units that are visited. */
    public record Composition(Set<String> members, Set<String> units) {}
}
