package org.huiyin.local.client;

import java.util.List;
import java.util.Map;
import org.huiyin.local.client.Api.Reply;
import org.jspecify.annotations.Nullable;

/** One case as staff move it along: remembers the version last seen, which every move has to name. Not for several threads. */
public final class CaseFile {

    private static final Map<String, Object> NO_BODY = Map.of();

    private final Api api;
    private final Deployment deployment;
    private final String id;
    private @Nullable String etag;

    public CaseFile(Api api, Deployment deployment, String id) {
        this.api = api;
        this.deployment = deployment;
        this.id = id;
    }

    /** Reads the case; 404 as long as it has not arrived in dispatch. */
    public Reply read(String role) {
        return seen(api.get(url(""), token(role)));
    }

    /** Whether its version has been seen. */
    public boolean isKnown() {
        return etag != null;
    }

    /** The version is not the last one any more. */
    public void forget() {
        etag = null;
    }

    public Reply assign(String section, String leader) {
        return move("assignment", "dispatcher", Map.of("section", section, "leader", leader));
    }

    /** As above, with a limit in working days of its own; 0 is due today. */
    public Reply assign(String section, String leader, int workingDays) {
        return move(
                "assignment",
                "dispatcher",
                Map.of("section", section, "leader", leader, "limitWorkingDays", workingDays));
    }

    public Reply accept(String handler) {
        return move("acceptance", handler, NO_BODY);
    }

    /** A section that is not competent names the one that is. */
    public Reply giveBack(String handler, String owner) {
        Map<String, Object> body =
                Map.of("reason", "OUTSIDE_COMPETENCE", "legalBasis", "《部门三定方案》", "proposedOwner", owner);
        return move("return", handler, body);
    }

    public Reply rule(String section, String leader) {
        Map<String, Object> body = Map.of("section", section, "leader", leader, "grounds", "依据部门三定方案，由该科室负责。");
        return move("ruling", "dispatcher", body);
    }

    public Reply askForMoreTime(String handler, int workingDays) {
        return move("extension-request", handler, Map.of("workingDays", workingDays, "basis", "需等待检测报告。"));
    }

    public Reply grantMoreTime(String officer) {
        return move("extension-decision", officer, Map.of("granted", true));
    }

    public Reply suspend(String officer) {
        return move("suspension", officer, Map.of("reason", "WAITING_FOR_AN_EXPERT"));
    }

    public Reply resume(String handler) {
        return move("resumption", handler, NO_BODY);
    }

    /** The section reaches the complainant; what is explained was explained at once. */
    public Reply contact(String handler) {
        return move("contact", handler, Map.of("channel", "PHONE", "reached", true));
    }

    public Reply resolve(String handler, String closureCode, String reply) {
        Map<String, Object> body = closureCode.equals("EXPLAINED")
                ? Map.of("closureCode", closureCode, "reply", reply, "policyBasis", "《行政许可法》第三十四条")
                : Map.of("closureCode", closureCode, "reply", reply);
        return move("resolution", handler, body);
    }

    public Reply followUp(String officer, String satisfaction) {
        return move("follow-up", officer, Map.of("reached", true, "resolved", true, "satisfaction", satisfaction));
    }

    public Reply followUpDissatisfied(String officer, String reason) {
        return move(
                "follow-up",
                officer,
                Map.of("reached", true, "resolved", false, "satisfaction", "DISSATISFIED", "reason", reason));
    }

    public Reply followUpInVain(String officer) {
        return move("follow-up", officer, Map.of("reached", false));
    }

    public Reply strikeOff(String officer) {
        return move("strike-off", officer, NO_BODY);
    }

    public Reply askForHelp(String section, String leader, int workingDays) {
        Map<String, Object> body =
                Map.of("section", section, "leader", leader, "task", "请核查并反馈。", "limitWorkingDays", workingDays);
        return move("co-handlers", "dispatcher", body);
    }

    public Reply acceptShare(String handler, int share) {
        return move("co-handlers/" + share + "/acceptance", handler, NO_BODY);
    }

    public Reply reportShare(String handler, int share) {
        return move("co-handlers/" + share + "/report", handler, Map.of("resultCode", "DONE", "text", "已核查，情况属实。"));
    }

    /** A supervision order; it names no version and moves nothing. */
    public Reply supervise(String officer, int workingDays) {
        Map<String, Object> body =
                Map.of("reason", "NO_PROGRESS", "instruction", "请说明进展。", "limitWorkingDays", workingDays);
        return api.post(url("/supervision-orders"), token(officer), body, null);
    }

    /** From then on only the person named sees the case. */
    public Reply refer(String officer, String named) {
        Map<String, Object> body = Map.of(
                "body",
                "DISCIPLINE_INSPECTION",
                "reason",
                "SUSPECTED_BREACH_OF_DISCIPLINE",
                "grounds",
                "反映经办人员索要好处。",
                "named",
                List.of(named));
        return move("referral", officer, body);
    }

    private Reply move(String noun, String role, Map<String, Object> body) {
        String url = url("/" + noun);
        return seen(body.isEmpty() ? api.post(url, token(role), etag) : api.post(url, token(role), body, etag));
    }

    private Reply seen(Reply reply) {
        if (reply.etag() != null) {
            etag = reply.etag();
        }
        return reply;
    }

    private String url(String path) {
        return deployment.dispatch() + "/v1/cases/" + id + path;
    }

    private String token(String role) {
        return deployment.tokens().of(role);
    }
}
