package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a check has found, in words that name the object. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    void unless(boolean holds, JsonNode object, String fault) {
        unless(holds, Manifests.title(object) + ": " + fault);
    }

    void unless(boolean holds, String fault) {
        if (!holds) {
            found.add(fault);
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
