package org.huiyin.k8s.monitoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets promtool judge queries that are no rules, by making a recording rule of each. */
final class PromQlCheck {
    private PromQlCheck() {}

    static Promtool.Result of(List<String> queries, Path folder) {
        var mapper = new YAMLMapper();
        ObjectNode file = mapper.createObjectNode();
        ArrayNode rules =
                file.putArray("groups").addObject().put("name", "queries").putArray("rules");
        for (int i = 0; i < queries.size(); i++) {
            rules.addObject()
                    .put("record", "query_" + i)
                    .put("expr", queries.get(i).replace("$__rate_interval", "5m"));
        }
        try {
            return Promtool.check(Files.writeString(folder.resolve("queries.yaml"), mapper.writeValueAsString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
