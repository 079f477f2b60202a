package org.huiyin.local.client;

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

    public Reply giveBack(String handler, String reason) {
        return move("return", handler, Map.of("reason", reason));
    }

    public Reply resolve(String handler, String closureCode, String reply) {
        return move("resolution", handler, Map.of("closureCode", closureCode, "reply", reply));
    }

    public Reply followUp(String officer, boolean resolved, String satisfaction) {
        return move("follow-up", officer, Map.of("reached", true, "resolved", resolved, "satisfaction", satisfaction));
    }

    public Reply followUpInVain(String officer) {
        return move("follow-up", officer, Map.of("reached", false));
    }

    public Reply strikeOff(String officer) {
        return move("strike-off", officer, NO_BODY);
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
