package org.huiyin.local.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;

/** {@code ./run parked}: the events that wait in the four inboxes, and what an operator does about one of them. */
public final class ParkedCommand {
    private static final int PAGE = 200;

    private final Deployment deployment;
    private final Api api = new Api();

    public ParkedCommand(Deployment deployment) {
        this.deployment = deployment;
    }

    /** {@code words}: nothing for a list; or retry|skip SERVICE EVENT-ID REASON. */
    public void run(List<String> words) {
        if (words.isEmpty() || words.equals(List.of("list"))) {
            list();
        } else if (words.size() > 3 && List.of("retry", "skip").contains(words.get(0))) {
            act(
                    words.get(0),
                    ServiceName.named(words.get(1)),
                    words.get(2),
                    String.join(" ", words.subList(3, words.size())));
        } else {
            throw new Trouble("./run parked, or ./run parked retry|skip SERVICE EVENT-ID REASON");
        }
    }

    private void list() {
        int parked = 0;
        for (ServiceName service : ServiceName.values()) {
            parked += list(service);
        }
        System.out.println(parked == 0 ? "No event waits in any inbox." : parked + " events wait.");
    }

    private int list(ServiceName service) {
        int parked = 0;
        String cursor = "";
        do {
            Reply page = api.get(url(service) + "?size=" + PAGE + cursor, token());
            if (!page.ok()) {
                throw new Trouble(service.word() + " shows no parked events: " + page);
            }
            for (JsonNode event : page.body().path("items")) {
                parked++;
                System.out.printf(
                        "  %-12s %s  %-10s %s, number %d of %s, since %s%s%n",
                        service.word(),
                        event.path("eventId").asText(),
                        event.path("reason").asText(),
                        event.path("type").asText(),
                        event.path("sequence").asLong(),
                        event.path("complaintId").asText(),
                        event.path("parkedAt").asText(),
                        event.path("error").isTextual()
                                ? ": " + event.path("error").asText()
                                : "");
            }
            String next = page.body().path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return parked;
    }

    private void act(String action, ServiceName service, String event, String reason) {
        Reply reply = api.post(url(service) + "/" + event + "/" + action, token(), Map.of("reason", reason), null);
        if (!reply.ok()) {
            throw new Trouble("Not done: " + reply.body().path("detail").asText(reply.toString()));
        }
        System.out.println("Event " + event + " was " + reply.text("outcome") + ".");
    }

    private String url(ServiceName service) {
        return deployment.address(service) + "/v1/bus/parked-events";
    }

    private String token() {
        return deployment.tokens().of("admin");
    }
}
