package org.huiyin.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an image must be to be shipped; answers every fault it finds. */
final class ImageRules {

    private static final String LABEL = "org.opencontainers.image.";
    private static final long PROCESS = 10_001;

    private ImageRules() {}

    static List<String> faults(ImageContents image, ServiceName service) {
        List<String> faults = new ArrayList<>(ofFiles(image));
        JsonNode config = image.config();
        expect(faults, "user", config.path("User").asText(), "10001:10001");
        expect(faults, "architecture", image.architecture(), "amd64");
        expect(faults, "program", config.path("Entrypoint").path(0).asText(), "/opt/java/bin/java");
        expect(faults, "title", label(config, "title"), "Huiyin " + service.word());
        expect(faults, "licence", label(config, "licenses"), "Apache-2.0");
        for (String name : List.of("version", "revision", "source")) {
            if (label(config, name).isEmpty()) {
                faults.add("no label " + name);
            }
        }
        Set<String> ports = new TreeSet<>(List.of(service.port() + "/tcp", service.managementPort() + "/tcp"));
        Set<String> exposed = new TreeSet<>();
        config.path("ExposedPorts").fieldNames().forEachRemaining(exposed::add);
        expect(faults, "ports", exposed.toString(), ports.toString());
        return faults;
    }

    private static List<String> ofFiles(ImageContents image) {
        List<String> faults = new ArrayList<>();
        for (ImageContents.Entry entry : image.entries()) {
            if (entry.writableForOthers() && !entry.path().equals("/tmp")) {
                faults.add("writable for others: " + entry.path());
            }
            if (entry.changesUser()) {
                faults.add("changes its user: " + entry.path());
            }
            if (entry.user() == PROCESS) {
                faults.add("belongs to the process: " + entry.path());
            }
        }
        if (image.entries().stream().noneMatch(entry -> entry.path().equals("/app/quarkus-run.jar"))) {
            faults.add("no service in /app");
        }
        if (image.entries().stream().noneMatch(entry -> entry.path().equals("/opt/java/bin/jcmd"))) {
            faults.add("no jcmd to look into the heap with"); // docs/runbooks/memory-near-limit.md
        }
        return faults;
    }

    private static String label(JsonNode config, String name) {
        return config.path("Labels").path(LABEL + name).asText();
    }

    private static void expect(List<String> faults, String what, String found, String wanted) {
        if (!found.equals(wanted)) {
            faults.add(what + " is " + found + " instead of " + wanted);
        }
    }
}
