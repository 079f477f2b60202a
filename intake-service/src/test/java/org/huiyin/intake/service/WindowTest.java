package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Leaders at the window: the figures of a real year come out of sessions put in through the door. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class WindowTest {

    private static final List<String> GROUPS = List.of("MATERIALS", "PROCESS", "ATTITUDE", "SYSTEMS");
    private static final int SESSIONS = 48;
    private static final int PERSON_TIMES = 2_112;
    private static final int MATTERS = 2_189;
    private static final int CITY = 58;
    private static final int COUNTY = 301;
    private static final int PROBLEMS = 539;
    private static final int RECTIFIED = 506;

    @Test
    void theRealFiguresAreReproduced() {
        for (int n = 0; n < SESSIONS; n++) {
            Client.post(Register.clerk(), "/v1/window-sessions", session(n))
                    .then()
                    .statusCode(201);
        }

        Response figures = Register.clerk().get("/v1/window-figures?from=2024-01-01&until=2024-12-31");

        figures.then().statusCode(200);
        System.out.println("window: " + figures.asString());
        assertThat(List.of(
                        figures.<Integer>path("personTimes"),
                        figures.<Integer>path("matters"),
                        figures.<Integer>path("problems"),
                        figures.<Integer>path("rectified.part")))
                .containsExactly(PERSON_TIMES, MATTERS, PROBLEMS, RECTIFIED);
        assertThat(figures.<Object>path("rectified.percent")).hasToString("93.9");
        List<Integer> levels = figures.path("levels.problems");
        assertThat(levels.get(0)).isEqualTo(CITY);
        assertThat(levels.get(1) + levels.get(2)).isEqualTo(481);
        assertThat(figures.<List<Integer>>path("groups.problems").stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(PROBLEMS);
        // sabotage: a problem that was lost would be seen
        Rows.update(
                """
                delete from window_problem where id in (select p.id from window_problem p
                join window_session s on s.id = p.session_id where s.held_on < '2025-01-01' limit 1)""");
        assertThat(Register.clerk()
                        .get("/v1/window-figures?from=2024-01-01&until=2024-12-31")
                        .<Integer>path("problems"))
                .isEqualTo(PROBLEMS - 1);
    }

    /** Session n has its share of everything, so that the sums are exact. */
    private static Map<String, Object> session(int n) {
        List<Map<String, Object>> problems = new ArrayList<>();
        for (int p = n; p < PROBLEMS; p += SESSIONS) {
            Map<String, Object> problem = new HashMap<>();
            problem.put("group", GROUPS.get(p % GROUPS.size()));
            problem.put("level", p < CITY ? "CITY" : p < CITY + COUNTY ? "COUNTY" : "TOWNSHIP");
            problem.put("text", "示例问题" + p);
            if (p < RECTIFIED) {
                problem.put("rectification", Map.of("on", "2024-12-20", "measure", "示例措施" + p));
            }
            problems.add(problem);
        }
        return session("2024-03-01", share(PERSON_TIMES, n), share(MATTERS, n), problems);
    }

    private static int share(int whole, int n) {
        return whole / SESSIONS + (n < whole % SESSIONS ? 1 : 0);
    }

    private static Map<String, Object> session(
            String on, int personTimes, int matters, List<Map<String, Object>> problems) {
        Map<String, Object> body = new HashMap<>();
        body.put("heldOn", on);
        body.put("place", "市政务大厅3号窗口");
        body.put("leader", Map.of("name", "陈志强", "unit", "市市场监督管理局", "rank", "局长"));
        body.put("role", "APPLICANT");
        body.put("personTimes", personTimes);
        body.put("matters", matters);
        body.put("problems", problems);
        return body;
    }

    @Test
    void aProblemIsPutRightOnceAndFiledOnce() {
        Response written = Client.post(
                Register.clerk(),
                "/v1/window-sessions",
                session("2026-03-02", 1, 2, List.of(Map.of("group", "SYSTEMS", "level", "CITY", "text", "系统反复掉线"))));
        String problem = "/v1/window-problems/" + written.path("problems[0].id");
        Map<String, Object> complaint = Register.demand("government-service");
        complaint.remove("contact");
        Client.post(Register.clerk(), problem + "/complaint", complaint).then().statusCode(422);
        complaint.put("territory", "HY");

        Filed filed = Filed.from(Client.post(Register.clerk(), problem + "/complaint", complaint));
        Client.post(Register.clerk(), problem + "/complaint", complaint).then().statusCode(409);
        Map<String, String> done = Map.of("on", "2026-03-09", "measure", "更换服务器");
        Client.post(Register.clerk(), problem + "/rectification", done).then().statusCode(200);
        Client.post(Register.clerk(), problem + "/rectification", done).then().statusCode(409);

        Response read = Register.clerk().get(filed.path());
        assertThat(List.of(read.<String>path("channel"), read.path("source"))).containsExactly("WINDOW", "window");
        assertThat(Rows.number("select count(*) from complaint where channel = 'WINDOW' and source = 'window'"))
                .isOne();
        assertThat(Register.clerk()
                        .get("/v1/window-problems?rectified=true&limit=200")
                        .<List<String>>path("items.complaintId"))
                .contains(filed.id().toString());
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        Map<String, Object> body =
                session("2026-03-02", 0, 2, List.of(Map.of("group", "WEATHER", "level", "MOON", "text", " ")));
        body.remove("leader");

        Response refused = Client.post(Register.clerk(), "/v1/window-sessions", body);

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly("/leader", "/problems/0/group", "/problems/0/level", "/problems/0/text");
        Client.post(Register.clerk(), "/v1/window-sessions", session("2026-03-02", 0, 2, List.of()))
                .then()
                .statusCode(422);
        Client.post(Register.clerk(), "/v1/window-sessions", session("2999-03-02", 1, 2, List.of()))
                .then()
                .statusCode(422);
        Register.clerk().get("/v1/window-figures?from=yesterday").then().statusCode(400);
        Client.as("x", "complainant").get("/v1/window-sessions").then().statusCode(403);
        Register.clerk().get("/v1/window-sessions").then().statusCode(200);
    }
}
