package org.huiyin.local.year;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;

/** A section of the register that may have cases. */
record Section(String code, String unit, String territory, String industry) {

    /** The office itself follows up, so it handles nothing. */
    private static final String OFFICE = "U000";

    private static final String CITY = "HY";

    boolean isOfTheCity() {
        return territory.equals(CITY);
    }

    /** All sections of the demo register but the office's own. */
    static List<Section> all(Deployment deployment) {
        Api api = new Api();
        List<Section> sections = new ArrayList<>();
        String cursor = "";
        do {
            Api.Reply page = api.get(
                    deployment.dispatch() + "/v1/sections?limit=200&cursor=" + cursor,
                    deployment.tokens().of("admin"));
            if (!page.ok()) {
                throw new Trouble("dispatch does not tell its sections: " + page);
            }
            page.body()
                    .path("items")
                    .forEach(entry -> sections.add(new Section(
                            entry.path("code").asText(),
                            entry.path("unit").asText(),
                            entry.path("territory").asText(),
                            entry.path("industry").asText())));
            cursor = page.text("nextCursor");
        } while (!cursor.isEmpty());
        // what was imported besides has other codes
        sections.removeIf(
                section -> section.unit().equals(OFFICE) || !section.code().startsWith("S"));
        return List.copyOf(sections);
    }
}
