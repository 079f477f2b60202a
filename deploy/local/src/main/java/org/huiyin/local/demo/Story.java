package org.huiyin.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.CaseFile;
import org.huiyin.local.client.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * One complaint's life as a list of steps, each on its day. Steps of one story run one after the other. Each step sends its one command
 * under a key of its own, so taking a step again does nothing new.
 */
public final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONFLICT = 409;
    private static final int VERSION_CHANGED = 412;
    private static final int KEY_TAKEN = 422;
    private static final int FIRST_SHARE = 1;
    /** Several clocks of one case may run out while it is being moved. */
    private static final int RETRIES = 5;

    private final Office office;
    private final Api api;
    private final Cast cast;
    private final Life life;
    private final String name;
    private final List<Step> steps;
    private String key = "";
    private String id = "";
    private String number = "";
    private String order = "";
    private @Nullable CaseFile opened;

    /** Steps of the same name are the same commands. */
    public Story(Office office, Cast cast, Life life, Beginning beginning) {
        this.office = office;
        this.cast = cast;
        this.life = life;
        this.name = beginning.name();
        this.api = office.api().withKeys(() -> key);
        this.steps = Script.of(this, cast, beginning.day());
    }

    /** When a story begins, and what its commands are known by. */
    public record Beginning(int day, String name) {

        /** A name that nobody has had. */
        public static Beginning on(int day) {
            return new Beginning(day, UUID.randomUUID().toString());
        }
    }

    /** How many days pass from the filing to the last step. */
    public int length() {
        return lastDay() - steps.get(0).day();
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Step> stepsOn(int day) {
        return steps.stream().filter(step -> step.day() == day).toList();
    }

    public int lastDay() {
        return steps.get(steps.size() - 1).day();
    }

    public Life life() {
        return life;
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Goes on with a complaint that was filed by an earlier run. */
    public void resume(String filedId, String filedNumber) {
        id = filedId;
        number = filedNumber;
        opened = new CaseFile(api, office.deployment(), id);
    }

    /** Takes a step; one that was overtaken by the case is taken again, and a key that was used says that the step was taken. */
    public Reply take(Step step) {
        key = name + "-" + steps.indexOf(step) + "-" + step.what().replace(' ', '-');
        Reply reply = step.action().run();
        for (int again = 0; reply.status() == VERSION_CHANGED && again < RETRIES; again++) {
            caseFile().forget();
            reply = step.action().run();
        }
        return reply.status() == KEY_TAKEN && reply.text("type").endsWith("idempotency-key-reused")
                ? caseFile().read("dispatcher")
                : reply;
    }

    Reply file() {
        Filing filing = cast.filing();
        String token = filing.anonymous() ? "" : token(filing.filer());
        Reply reply = api.post(office.deployment().intake() + "/v1/complaints", token, filing.body(), null);
        if (reply.ok()) {
            resume(reply.text("id"), reply.text("number"));
        }
        return reply;
    }

    /** The case, read by somebody who may see it unless its version is known; a deadline that ran out has changed it perhaps. */
    CaseFile file(String reader) {
        CaseFile file = caseFile();
        if (file.isKnown()) {
            return file;
        }
        Waiting.until(PATIENCE, () -> Optional.of(file.read(reader)).filter(Reply::ok))
                .orElseThrow(() -> new Trouble("complaint " + number + " has no case in dispatch"));
        return file;
    }

    Reply assign(Post to) {
        return file("dispatcher").assign(to.section(), leaderOf(to));
    }

    Reply assignForOneDay(Post to) {
        return file("dispatcher").assign(to.section(), leaderOf(to), 1);
    }

    Reply rule(Post to) {
        return file("dispatcher").rule(to.section(), leaderOf(to));
    }

    Reply resolve(String login, String closure) {
        return file(login).resolve(login, closure, cast.answer());
    }

    /** What is to be answered within hours leaves those who help no more than the day itself. */
    Reply askForHelp() {
        Post helper = cast.helper();
        int workingDays = cast.filing().isUrgent() ? 0 : 3;
        return file("dispatcher").askForHelp(helper.section(), leaderOf(helper), workingDays);
    }

    Reply acceptShare() {
        String login = cast.helper().handler();
        return file(login).acceptShare(login, FIRST_SHARE);
    }

    Reply reportShare() {
        String login = cast.helper().handler();
        return file(login).reportShare(login, FIRST_SHARE);
    }

    Reply supervise() {
        Reply issued = caseFile().supervise("supervisor", 3);
        order = issued.text("id");
        return issued;
    }

    Reply answerOrder() {
        return onOrder(cast.post().leader(), "answer", Map.of("text", "材料已补齐，明日办结。"));
    }

    Reply verifyAnswer() {
        return onOrder("dispatcher", "verification", Map.of("accepted", true));
    }

    Reply refer() {
        return file("supervisor")
                .refer("supervisor", office.deployment().tokens().subject("supervisor"));
    }

    /** An attempt on a day off does not count, and is refused. */
    Reply askInVain() {
        CaseFile asked = file("dispatcher");
        Reply tried = asked.followUpInVain("intake-clerk");
        return tried.status() == CONFLICT && tried.text("type").endsWith("follow-up-on-a-day-off")
                ? asked.read("dispatcher")
                : tried;
    }

    Reply withdraw() {
        String token = token(cast.filing().filer());
        return api.post(
                complaint() + "/withdrawal", token, api.get(complaint(), token).etag());
    }

    Reply reopen() {
        Map<String, Object> plea = Map.of("reason", "NOT_LASTING", "text", "问题又出现了，请再核查。");
        Reply asked = api.post(complaint() + "/reopening", token(cast.filing().filer()), plea, null);
        if (asked.ok()) {
            // moved by the complainant, behind the back of whoever holds the file
            CaseFile file = caseFile();
            Waiting.until(PATIENCE, () -> Optional.of(file.read("dispatcher"))
                            .filter(reply -> !reply.text("state").equals("STRUCK_OFF")))
                    .orElseThrow(() -> new Trouble("complaint " + number + " is not handled again"));
        }
        return asked;
    }

    private Reply onOrder(String login, String noun, Map<String, Object> body) {
        String url = office.deployment().dispatch() + "/v1/supervision-orders/";
        if (order.isEmpty()) {
            Reply found = api.get(url.substring(0, url.length() - 1) + "?case=" + id, token("supervisor"));
            order = found.body().path("items").path(0).path("id").asText();
        }
        Reply read = api.get(url + order, token(login));
        return read.ok() ? api.post(url + order + "/" + noun, token(login), body, read.etag()) : read;
    }

    private String leaderOf(Post to) {
        return office.sections().leader(to.section());
    }

    private String complaint() {
        return office.deployment().intake() + "/v1/complaints/" + number;
    }

    private String token(String login) {
        return office.deployment().tokens().of(login);
    }

    private CaseFile caseFile() {
        if (opened == null) {
            throw new Trouble("the complaint was not filed");
        }
        return opened;
    }
}
