package org.huiyin.local.directory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.local.client.Deployment;

/** Compares the register with Keycloak's groups, prints what would change, and changes it only if told to. */
public final class DirectoryCommand {
    private static final int SHOWN = 20;
    private final Deployment deployment;
    private final String server;
    private final Administrator administrator;

    public DirectoryCommand(Deployment deployment, String server, Administrator administrator) {
        this.deployment = deployment;
        this.server = server;
        this.administrator = administrator;
    }

    /** With a list of members or without; without one nobody joins or leaves. */
    public void run(Optional<Path> members, boolean apply) {
        run(wanted(members.map(Members::read).orElse(Map.of())), apply);
    }

    /** Makes demo users, and the groups that they belong to; who had such a name goes first. */
    public void hire(List<Hire> hires) {
        Set<String> codes = hires.stream()
                .flatMap(hire -> hire.groups().stream())
                .flatMap(path -> Arrays.stream(path.split("/")))
                .collect(Collectors.toSet());
        Wanted all = wanted(Map.of());
        Map<String, String> units = new HashMap<>(all.units());
        units.keySet().retainAll(codes);
        Map<String, Wanted.Section> sections = new HashMap<>(all.sections());
        sections.keySet().retainAll(codes);
        try (KeycloakGroups groups = new KeycloakGroups(server, administrator.user(), administrator.password())) {
            Difference.between(groups.read(Map.of()), new Wanted(units, sections, Map.of()))
                    .forEach(groups::take);
            hires.forEach(groups::hire);
        }
    }

    Wanted wanted(Map<String, Set<String>> members) {
        return new RegisterOfSections(deployment).with(members);
    }

    List<Step> run(Wanted wanted, boolean apply) {
        try (KeycloakGroups groups = new KeycloakGroups(server, administrator.user(), administrator.password())) {
            List<Step> steps = Difference.between(groups.read(wanted.members()), wanted);
            steps.stream().limit(SHOWN).forEach(System.out::println);
            if (apply) {
                steps.forEach(groups::take);
            }
            System.out.println((apply ? "done: " : "would do: ") + Difference.counts(steps));
            return steps;
        }
    }

    /** Who may change groups. */
    public record Administrator(String user, String password) {}
}
