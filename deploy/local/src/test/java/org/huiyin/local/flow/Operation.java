package org.huiyin.local.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiyin.local.ServiceName;

/**
 * One operation of a service as its committed OpenAPI document describes it.
 *
 * @param path template such as {@code /v1/cases/{id}}
 * @param open true if it needs no token
 * @param roles any of these may call it
 */
record Operation(ServiceName service, String method, String path, boolean open, Set<String> roles) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<Operation> all(Path checkout) {
        var operations = new ArrayList<Operation>();
        for (ServiceName service : ServiceName.values()) {
            Path document = checkout.resolve(service.word() + "-service/openapi.yaml");
            for (Map.Entry<String, JsonNode> path : read(document).get("paths").properties()) {
                path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(service, path.getKey(), method))
                        .forEach(operations::add);
            }
        }
        return operations;
    }

    boolean aboutOneRow() {
        return path.contains("{");
    }

    boolean changesSomething() {
        return !method.equals("GET");
    }

    private static Operation operation(ServiceName service, String path, Map.Entry<String, JsonNode> method) {
        JsonNode security = method.getValue().path("security");
        var roles = new HashSet<String>();
        security.forEach(
                requirement -> requirement.forEach(scheme -> scheme.forEach(role -> roles.add(role.asText()))));
        return new Operation(
                service, method.getKey().toUpperCase(Locale.ROOT), path, open(security), Set.copyOf(roles));
    }

    private static JsonNode read(Path document) {
        try {
            return new YAMLMapper().readTree(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No requirement at all, or an empty one among them: a token is welcome there, and not needed. */
    private static boolean open(JsonNode security) {
        boolean open = security.isEmpty();
        for (JsonNode requirement : security) {
            open |= requirement.isEmpty();
        }
        return open;
    }
}
