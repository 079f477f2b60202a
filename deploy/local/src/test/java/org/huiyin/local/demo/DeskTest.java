package org.huiyin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Path REALM = Path.of("..", "keycloak", "huiyin-realm.json");

    @Test
    void everyDeskHasAHandlerAndALeaderInTheRealm() throws IOException {
        Map<String, JsonNode> users = users();

        for (Desk desk : Desk.ALL) {
            String group = "/" + desk.unit() + "/" + desk.section();
            assertThat(groups(users, desk.handler())).containsExactly(group);
            assertThat(groups(users, desk.handler().replace("handler", "leader")))
                    .containsExactly(group);
        }
    }

    @Test
    void everyDeskLiesInTheRegisterOfTheDemoCity() throws IOException {
        Set<String> sections = new HashSet<>();
        for (String line :
                Files.readAllLines(Path.of("..", "..", "dispatch-service/src/main/resources/register/sections.csv"))) {
            String[] fields = line.split(",");
            sections.add(fields[3] + "/" + fields[0]);
        }

        for (Desk desk : Desk.ALL) {
            assertThat(sections).contains(desk.unit() + "/" + desk.section());
        }
    }

    @Test
    void userIdsAreFixedAndDiffer() throws IOException {
        List<String> ids =
                users().values().stream().map(user -> user.path("id").asText()).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("00000000-0000-4000-8000-"));
    }

    @Test
    void sharesOfLivesMakeAHundred() {
        Random random = new Random(1);
        Set<Life> drawn = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            drawn.add(Life.draw(random));
        }

        assertThat(drawn).containsExactlyInAnyOrder(Life.values());
    }

    private static Map<String, JsonNode> users() throws IOException {
        Map<String, JsonNode> users = new HashMap<>();
        new ObjectMapper()
                .readTree(REALM.toFile())
                .path("users")
                .forEach(user -> users.put(user.path("username").asText(), user));
        return users;
    }

    private static List<String> groups(Map<String, JsonNode> users, String name) {
        List<String> groups = new ArrayList<>();
        users.get(name + "-demo").path("groups").forEach(group -> groups.add(group.asText()));
        return groups;
    }
}
