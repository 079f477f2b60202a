package org.huiyin.local.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
