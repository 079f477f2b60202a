package org.huiyin.dispatch.api;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.dispatch.Desk;
import org.jspecify.annotations.Nullable;

/** What the tests read of somebody's to-do list: all its pages, since other tests leave work behind too. */
final class ToDo {
    private ToDo() {}

    static List<Map<String, Object>> all(Desk desk, String query, int limit) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = desk.get("/v1/to-do?limit=" + limit + "&cursor=" + cursor + query)
                    .jsonPath();
            tasks.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return tasks;
    }

    /** The kinds of what somebody has to do about a case, in the order of the list. */
    static List<String> kinds(Desk desk, UUID caseId) {
        return of(desk, "", caseId).stream()
                .map(task -> (String) task.get("kind"))
                .toList();
    }

    static @Nullable Map<String, Object> one(Desk desk, String kind, UUID caseId) {
        List<Map<String, Object>> found = of(desk, "&kind=" + kind, caseId);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Map<String, Object>> of(Desk desk, String query, UUID caseId) {
        return all(desk, query, 200).stream()
                .filter(task -> caseId.toString().equals(task.get("caseId")))
                .toList();
    }
}
