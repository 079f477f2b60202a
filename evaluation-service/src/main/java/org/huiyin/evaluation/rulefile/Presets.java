package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rule sets that come with the program, to start from. Their peer groups name nobody yet: codes are the city's own. */
@ApplicationScoped
public class Presets {
    private static final List<String> NAMES = List.of("ten-of-606", "five-county");

    private final Map<String, JsonNode> documents = NAMES.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> Resources.read(name + ".json")));

    public List<JsonNode> all() {
        return NAMES.stream().map(documents::get).toList();
    }

    public Optional<JsonNode> named(String name) {
        return Optional.ofNullable(documents.get(name));
    }
}
