package org.huiyin.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;

/** Every list of the four services, found in their OpenAPI documents, as whoever sees all and as whoever sees a section would ask. */
final class Listings {

    private static final List<String> WIDE = List.of(
            "dispatcher",
            "supervisor",
            "auditor",
            "admin",
            "commission",
            "analyst",
            "evaluator",
            "intake-clerk",
            "complainant");
    private static final List<String> NARROW = List.of("handler", "leader");
    private static final Set<String> SIZES = Set.of("limit", "size");
    private static final Map<String, String> REQUIRED = Map.of("figure", "onTime", "week", "2026-W46");
    private static final String SECTION = "S0001";
    private static final int WARM_UP = 20;
    private static final byte[] NOTHING = {};

    private final Deployment deployment;
    private final Api api = new Api();

    Listings(Deployment deployment) {
        this.deployment = deployment;
    }

    List<Listing> find() {
        List<Listing> found = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            Api.Reply document = api.get(origin(service) + "/q/openapi?format=json", "");
            if (!document.ok()) {
                throw new Trouble(service.word() + " does not tell its API: " + document.status());
            }
            for (Map.Entry<String, JsonNode> path :
                    document.body().path("paths").properties()) {
                Optional<String> asked = asked(path.getKey(), path.getValue().path("get"));
                asked.ifPresent(url -> {
                    first(service, url, WIDE).ifPresent(found::add);
                    first(service, url, NARROW).ifPresent(found::add);
                });
            }
        }
        return found;
    }

    /** How to ask for a list; nothing for what is not a list, or one of a single case. */
    static Optional<String> asked(String path, JsonNode get) {
        boolean list = false;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : get.path("parameters")) {
            String name = parameter.path("name").asText();
            list |= SIZES.contains(name);
            if (parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(REQUIRED.getOrDefault(name, ""));
            }
        }
        String filled = path.replace("{code}", SECTION);
        return list && !filled.contains("{") ? Optional.of(filled + query) : Optional.empty();
    }

    /** Each list as often as told, one request after the other. */
    Map<Listing, Percentiles> measure(List<Listing> listings, int times) throws IOException {
        Map<Listing, Percentiles> measured = new LinkedHashMap<>();
        for (Listing listing : listings) {
            Percentiles latencies = new Percentiles();
            try (Wire wire = new Wire(origin(listing.service()))) {
                for (int i = -WARM_UP; i < times; i++) {
                    long began = System.nanoTime();
                    Wire.Reply reply = wire.send(
                            "GET",
                            listing.path(),
                            Headers.read(deployment.tokens().of(listing.role())),
                            NOTHING);
                    if (!reply.ok()) {
                        throw new Trouble(listing + " answers " + reply.status());
                    }
                    if (i >= 0) {
                        latencies.add(System.nanoTime() - began);
                    }
                }
            }
            measured.put(listing, latencies);
        }
        return measured;
    }

    private Optional<Listing> first(ServiceName service, String path, List<String> roles) {
        return roles.stream()
                .filter(role -> api.get(
                                origin(service) + path, deployment.tokens().of(role))
                        .ok())
                .findFirst()
                .map(role -> new Listing(service, path, role));
    }

    private String origin(ServiceName service) {
        return switch (service) {
            case INTAKE -> deployment.intake();
            case DISPATCH -> deployment.dispatch();
            case EVALUATION -> deployment.evaluation();
            case NOTIFICATION -> deployment.notification();
        };
    }
}
