package org.huiyin.local.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;

/** The register in force, as dispatch tells it page by page. */
final class RegisterOfSections {
    private final Api api = new Api();
    private final Deployment deployment;

    RegisterOfSections(Deployment deployment) {
        this.deployment = deployment;
    }

    Wanted with(Map<String, Set<String>> members) {
        Map<String, String> units = new HashMap<>();
        Map<String, Wanted.Section> sections = new HashMap<>();
        each("units", unit -> units.put(code(unit), title(unit)));
        each(
                "sections",
                section -> sections.put(
                        code(section), new Wanted.Section(section.path("unit").asText(), title(section))));
        return new Wanted(units, sections, members);
    }

    private void each(String what, Consumer<JsonNode> reader) {
        String cursor = "";
        do {
            Api.Reply page = api.get(
                    deployment.dispatch() + "/v1/" + what + "?limit=200&cursor=" + cursor,
                    deployment.tokens().of("admin"));
            if (!page.ok()) {
                throw new Trouble("dispatch does not tell its " + what + ": " + page);
            }
            page.body().path("items").forEach(reader);
            cursor = page.text("nextCursor");
        } while (!cursor.isEmpty());
    }

    private static String code(JsonNode entry) {
        return entry.path("code").asText();
    }

    private static String title(JsonNode entry) {
        return entry.path("nameZh").asText();
    }
}
