package org.huiyin.local.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api.Reply;

/** Who leads a section, asked once from dispatch's register. */
public final class Sections {

    private final Api api;
    private final Deployment deployment;
    private final Map<String, String> leaders = new ConcurrentHashMap<>();

    public Sections(Api api, Deployment deployment) {
        this.api = api;
        this.deployment = deployment;
    }

    public String leader(String section) {
        return leaders.computeIfAbsent(section, this::ask);
    }

    private String ask(String section) {
        Reply reply = api.get(
                deployment.dispatch() + "/v1/sections/" + section,
                deployment.tokens().of("dispatcher"));
        String leader = reply.body().path("leader").isObject()
                ? reply.body().path("leader").path("code").asText("")
                : reply.text("leader");
        if (!reply.ok() || leader.isEmpty()) {
            throw new Trouble("dispatch does not tell who leads section " + section + ": " + reply);
        }
        return leader;
    }
}
