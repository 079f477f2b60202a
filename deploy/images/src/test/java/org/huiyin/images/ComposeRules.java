package org.huiyin.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What every container of compose.yaml must be; answers every fault it finds. */
final class ComposeRules {

    private ComposeRules() {}

    static List<String> faults(String yaml) {
        Map<String, Object> file = new Yaml().load(yaml);
        List<String> faults = new ArrayList<>();
        map(file.get("services")).forEach((name, service) -> {
            for (String fault : ofService(map(service))) {
                faults.add(name + " " + fault);
            }
        });
        return faults;
    }

    private static List<String> ofService(Map<String, Object> service) {
        List<String> faults = new ArrayList<>();
        check(faults, Boolean.TRUE.equals(service.get("read_only")), "can write its root");
        check(faults, List.of("ALL").equals(service.get("cap_drop")), "keeps capabilities");
        check(faults, list(service.get("security_opt")).contains("no-new-privileges:true"), "may gain privileges");
        check(faults, service.containsKey("mem_limit"), "has no limit of memory");
        check(faults, service.containsKey("pids_limit"), "has no limit of processes");
        check(faults, service.containsKey("healthcheck"), "has no health check");
        check(faults, !service.containsKey("privileged"), "is privileged");
        for (String mount : list(service.get("tmpfs"))) {
            check(faults, mount.contains("size="), "has a tmpfs without a size");
        }
        for (String port : list(service.get("ports"))) {
            check(faults, port.startsWith("${HUIYIN_BIND:-127.0.0.1}:"), "is open to the world at " + port);
        }
        for (String name : map(service.get("environment")).keySet()) {
            check(faults, !name.matches(".*(PASSWORD|SECRET|PEPPER|_KEY|KEK).*"), "has a secret in the open: " + name);
        }
        return faults;
    }

    private static void check(List<String> faults, boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }

    private static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> entries = new TreeMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        }
        return entries;
    }

    private static List<String> list(@Nullable Object node) {
        return node instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
