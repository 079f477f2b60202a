package org.huiyin.local.directory;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.local.Trouble;
import org.huiyin.local.directory.Present.Group;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The groups of the realm, by way of Keycloak's admin client. */
final class KeycloakGroups implements AutoCloseable {
    private static final String TITLE = "title";
    private static final int ALL = 100_000;
    private final Keycloak keycloak;
    private final RealmResource realm;
    private final Map<String, String> ids = new HashMap<>();

    KeycloakGroups(String server, String user, String password) {
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(server)
                .realm("master")
                .clientId("admin-cli")
                .username(user)
                .password(password)
                .build();
        this.realm = keycloak.realm("huiyin");
    }

    Present read(Map<String, Set<String>> members) {
        Map<String, Group> groups = new HashMap<>();
        for (GroupRepresentation unit : realm.groups().groups("", 0, ALL, false)) {
            put(groups, unit, null);
            realm.groups()
                    .group(unit.getId())
                    .getSubGroups(0, ALL, false)
                    .forEach(section -> put(groups, section, unit.getName()));
        }
        return new Present(groups, membersOf(groups, members.keySet()), existing(members));
    }

    private void put(Map<String, Group> groups, GroupRepresentation found, @Nullable String parent) {
        ids.put(found.getName(), found.getId());
        groups.put(found.getName(), new Group(found.getId(), parent, title(found)));
    }

    private static String title(GroupRepresentation group) {
        Map<String, List<String>> attributes = group.getAttributes();
        return attributes == null
                ? ""
                : attributes.getOrDefault(TITLE, List.of("")).get(0);
    }

    private Map<String, Set<String>> membersOf(Map<String, Group> groups, Set<String> sections) {
        Map<String, Set<String>> members = new HashMap<>();
        for (String section : sections) {
            if (groups.containsKey(section)) {
                members.put(
                        section,
                        group(section).members(0, ALL).stream()
                                .map(UserRepresentation::getUsername)
                                .collect(Collectors.toSet()));
            }
        }
        return members;
    }

    private Set<String> existing(Map<String, Set<String>> members) {
        return members.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(user -> !realm.users().searchByUsername(user, true).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void take(Step step) {
        if (step instanceof Step.Create create) {
            create(create);
        } else if (step instanceof Step.Move move) {
            move(move);
        } else if (step instanceof Step.Rename rename) {
            GroupRepresentation group = group(rename.group()).toRepresentation();
            group.setAttributes(Map.of(TITLE, List.of(rename.title())));
            group(rename.group()).update(group);
        } else if (step instanceof Step.Join join) {
            realm.users().get(user(join.user())).joinGroup(id(join.section()));
        } else if (step instanceof Step.Leave leave) {
            realm.users().get(user(leave.user())).leaveGroup(id(leave.section()));
        }
    }

    private void create(Step.Create create) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(create.group());
        group.setAttributes(Map.of(TITLE, List.of(create.title())));
        String parent = create.parent();
        try (Response answer =
                parent == null ? realm.groups().add(group) : group(parent).subGroup(group)) {
            ids.put(create.group(), CreatedResponseUtil.getCreatedId(answer));
        }
    }

    /** A group that is given to another one goes over with its members. */
    private void move(Step.Move move) {
        GroupRepresentation group = new GroupRepresentation();
        group.setId(id(move.group()));
        group.setName(move.group());
        try (Response answer = group(move.parent()).subGroup(group)) {
            if (answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
                throw new Trouble("Keycloak did not move group " + move.group() + ": " + answer.getStatus());
            }
        }
    }

    void hire(Hire hire) {
        String username = hire.username();
        realm.users()
                .searchByUsername(username, true)
                .forEach(user -> realm.users().delete(user.getId()).close());
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue("huiyin");
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setEmail(username + "@example.org");
        user.setFirstName("Year");
        user.setLastName(hire.role());
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        user.setGroups(hire.groups());
        try (Response answer = realm.users().create(user)) {
            realm.users()
                    .get(CreatedResponseUtil.getCreatedId(answer))
                    .roles()
                    .realmLevel()
                    .add(List.of(realm.roles().get(hire.role()).toRepresentation()));
        }
    }

    private GroupResource group(String name) {
        return realm.groups().group(id(name));
    }

    private String id(String group) {
        String id = ids.get(group);
        if (id == null) {
            throw new Trouble("Keycloak has no group " + group + ".");
        }
        return id;
    }

    private String user(String name) {
        return realm.users().searchByUsername(name, true).get(0).getId();
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
