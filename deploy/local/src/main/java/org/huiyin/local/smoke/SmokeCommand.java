package org.huiyin.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.CaseFile;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Sections;
import org.huiyin.local.client.Waiting;

/** {@code ./run smoke}: files one complaint and follows it to the end of its life, in this or any other deployment. */
public final class SmokeCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECTION = "S0001";
    private static final String REPLY = "您好，贵公司的许可证已办结，请携带营业执照领取。";

    private final Deployment deployment;
    private final Api api = new Api();
    private final Hops hops = new Hops();
    private final String mailbox = "smoke-" + UUID.randomUUID() + "@example.org";

    public SmokeCommand(Deployment deployment) {
        this.deployment = deployment;
    }

    public void run() {
        hops.run("identity", "logins of four roles", this::logIn);
        Reply filed = file();
        String id = filed.text("id");
        String number = filed.text("number");
        handle(new CaseFile(api, deployment, id));
        hops.run("intake", "the complainant reads the answer", () -> readAnswer(number));
        hops.run("evaluation", "the section's statement counts the case", () -> findInStatement(id));
        hops.run("notification", "the complainant was told", () -> findDelivery(id));
        if (deployment.mailsCanBeRead()) {
            hops.run("mail", "the mail has arrived by SMTP", this::findMail);
        }
        System.out.println("Smoke passed: " + number + " in " + hops.totalMillis() + " ms.");
    }

    private String logIn() {
        for (String role : new String[] {"complainant", "dispatcher", "handler", "supervisor"}) {
            deployment.tokens().of(role);
        }
        return "";
    }

    private Reply file() {
        Map<String, Object> complaint = Map.of(
                "kind", "COMPLAINT",
                "category", "government-service",
                "territory", "HY",
                "title", "许可证迟迟未发",
                "text", "材料已于上月交齐，至今没有答复。",
                "channel", "WEB",
                "source", "self",
                "language", "zh",
                "contact", Map.of("name", "周丽华", "email", mailbox));
        Reply[] filed = new Reply[1];
        hops.run("intake", "a complaint is filed", () -> {
            filed[0] = Hops.expect(
                    api.post(deployment.intake() + "/v1/complaints", token("complainant"), complaint, null));
            return filed[0].text("number");
        });
        return filed[0];
    }

    private void handle(CaseFile file) {
        Sections sections = new Sections(api, deployment);
        hops.run("dispatch", "a case has been opened", () -> waitForCase(file));
        hops.run("dispatch", "assigned to " + SECTION, () -> state(file.assign(SECTION, sections.leader(SECTION))));
        hops.run("dispatch", "accepted by a handler", () -> state(file.accept("handler")));
        hops.run("dispatch", "resolved with a reply", () -> state(file.resolve("handler", "SOLVED", REPLY)));
        hops.run("dispatch", "followed up, satisfied", () -> state(file.followUp("supervisor", "SATISFIED")));
        hops.run("dispatch", "struck off", () -> state(file.strikeOff("dispatcher")));
    }

    private String waitForCase(CaseFile file) {
        Optional<Reply> found = Waiting.until(
                PATIENCE, () -> Optional.of(file.read("dispatcher")).filter(reply -> reply.status() != 404));
        return state(found.orElseThrow(() -> new Trouble("no case after " + PATIENCE.toSeconds()
                + " s: the relay of intake or the consumer of dispatch stands still")));
    }

    private static String state(Reply reply) {
        return Hops.expect(reply).text("state");
    }

    private String readAnswer(String number) {
        String url = deployment.intake() + "/v1/complaints/" + number;
        return Waiting.until(PATIENCE, () -> {
                    Reply reply = Hops.expect(api.get(url, token("complainant")));
                    boolean answered =
                            reply.body().path("answer").path("text").asText("").equals(REPLY);
                    return Optional.of(reply.body()
                                    .path("progress")
                                    .path("current")
                                    .path("zh")
                                    .asText())
                            .filter(stage -> answered);
                })
                .orElseThrow(() -> new Trouble("the reply of the section has not come back to intake"));
    }

    private String findInStatement(String id) {
        return Waiting.until(PATIENCE, () -> casesBehindSatisfied(id))
                .orElseThrow(() -> new Trouble("case " + id + " is not among those behind 'satisfied' of " + SECTION));
    }

    private Optional<String> casesBehindSatisfied(String id) {
        String url = deployment.evaluation() + "/v1/sections/" + SECTION
                + "/statement/cases?figure=satisfied&counts=true&size=200";
        String cursor = "";
        int seen = 0;
        do {
            Reply page = Hops.expect(api.get(url + cursor, token("supervisor")));
            for (JsonNode item : page.body().path("items")) {
                seen++;
                if (item.path("caseId").asText().equals(id)) {
                    return Optional.of("one of " + seen + " satisfied so far");
                }
            }
            String next = page.text("nextCursor");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return Optional.empty();
    }

    private String findDelivery(String id) {
        String url = deployment.notification() + "/v1/complaints/" + id + "/deliveries";
        return Waiting.until(PATIENCE, () -> {
                    Reply found = api.get(url, token("supervisor"));
                    if (found.status() == 404) {
                        return Optional.empty(); // notification has not heard of it yet
                    }
                    Reply reply = Hops.expect(found);
                    int count = reply.body().path("items").size();
                    return Optional.of(count + " deliveries").filter(some -> count > 0);
                })
                .orElseThrow(() -> new Trouble("no delivery is listed for complaint " + id));
    }

    private String findMail() {
        String url = deployment.mailList() + "/mails?to=" + mailbox;
        return Waiting.until(PATIENCE, () -> {
                    JsonNode mails = Hops.expect(api.get(url, "")).body();
                    return Optional.of(mails.path(0).path("subject").asText()).filter(subject -> !mails.isEmpty());
                })
                .orElseThrow(() -> new Trouble("no mail for " + mailbox + " was caught"));
    }

    private String token(String role) {
        return deployment.tokens().of(role);
    }
}
