package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which topics there are and who may do what with them, against what the services' own sources say. */
final class KafkaAccess {

    private static final Pattern TOPIC =
            Pattern.compile("[A-Z]+\\(\"(huiyin[\\w.]+)\", \"(\\w+)\", Ordering\\.(\\w+)\\)");
    private static final Pattern GENERATION = Pattern.compile("return \"(evaluation-[a-z]+-)\" \\+ generation");
    private static final String RESTRICTED = "huiyin.intake.contacts.v1";

    private KafkaAccess() {}

    /** A topic of the published language. */
    record Published(String name, String source, boolean register) {}

    static List<Published> published() {
        String source = ServiceSources.text(
                ServiceSources.checkout().resolve("event-bus/src/main/java/org/huiyin/bus/event/Topic.java"));
        return TOPIC.matcher(source)
                .results()
                .map(found -> new Published(
                        found.group(1), found.group(2), found.group(3).equals("LATEST")))
                .toList();
    }

    static List<String> topics(Manifests manifests) {
        Faults faults = new Faults();
        Set<String> wanted = published().stream()
                .map(topic -> topic.name() + (topic.register() ? " compact" : " delete -1"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> made =
                manifests.overlay() == Overlay.PRODUCTION ? declared(manifests, faults) : scripted(manifests);
        faults.unless(made.equals(wanted), "topics are " + made + ", not " + wanted);
        return faults.found();
    }

    private static Set<String> declared(Manifests manifests, Faults faults) {
        Set<String> made = new TreeSet<>();
        manifests.of("KafkaTopic").forEach(topic -> {
            JsonNode spec = topic.path("spec");
            JsonNode config = spec.path("config");
            faults.unless(spec.path("partitions").asInt() == 12, topic, "not twelve partitions");
            faults.unless(spec.path("replicas").asInt() == 3, topic, "not on three brokers");
            faults.unless(config.path("min.insync.replicas").asInt() == 2, topic, "a write on one broker is enough");
            String retention = config.has("retention.ms")
                    ? " " + config.path("retention.ms").asText()
                    : "";
            made.add(Manifests.name(topic) + " " + config.path("cleanup.policy").asText() + retention);
        });
        return made;
    }

    private static Set<String> scripted(Manifests manifests) {
        String script = manifests
                .of("ConfigMap")
                .map(map -> map.path("data").path("topics.sh").asText())
                .collect(Collectors.joining());
        Set<String> made = new TreeSet<>();
        for (String line : script.lines().toList()) {
            if (line.matches("(history|register) \\S+")) {
                String[] words = line.split(" ");
                made.add(words[1] + (words[0].equals("register") ? " compact" : " delete -1"));
            }
        }
        return script.contains("--partitions 12 ") ? made : Set.of();
    }

    static List<String> users(Manifests manifests) {
        Faults faults = new Faults();
        if (manifests.overlay() == Overlay.DEMO) {
            return faults.found();
        }
        Map<String, Set<String>> wanted = wanted();
        Map<String, Set<String>> granted = new TreeMap<>();
        manifests.of("KafkaUser").forEach(user -> {
            JsonNode spec = user.path("spec");
            faults.unless(spec.path("authentication").path("type").asText().equals("tls"), user, "has no certificate");
            granted.put(Manifests.name(user), granted(spec.path("authorization")));
        });
        faults.unless(granted.keySet().equals(wanted.keySet()), "users are " + granted.keySet());
        wanted.forEach((user, rights) -> {
            Set<String> more = new HashSet<>(granted.getOrDefault(user, Set.of()));
            more.removeAll(rights);
            Set<String> less = new HashSet<>(rights);
            less.removeAll(granted.getOrDefault(user, Set.of()));
            faults.unless(more.isEmpty(), "KafkaUser " + user + " may too much: " + more);
            faults.unless(less.isEmpty(), "KafkaUser " + user + " may too little: " + less);
        });
        JsonNode kafka = manifests.get("Kafka", "huiyin").path("spec").path("kafka");
        faults.unless(
                kafka.path("authorization").path("type").asText().equals("simple"), "nobody reads the access lists");
        faults.unless(!kafka.path("authorization").has("superUsers"), "there are users above the access lists");
        kafka.path("listeners")
                .forEach(listener -> faults.unless(
                        listener.path("tls").asBoolean()
                                && listener.path("authentication")
                                        .path("type")
                                        .asText()
                                        .equals("tls"),
                        "a listener for everybody"));
        faults.unless(!kafka.path("config").path("auto.create.topics.enable").asBoolean(true), "topics by accident");
        return faults.found();
    }

    private static Set<String> granted(JsonNode authorization) {
        Set<String> rights = new TreeSet<>();
        for (JsonNode acl : authorization.path("acls")) {
            JsonNode resource = acl.path("resource");
            String what = String.join(
                    " ",
                    resource.path("type").asText(),
                    resource.path("patternType").asText("literal"),
                    resource.path("name").asText());
            String denied = acl.path("type").asText("allow").equals("allow") ? "" : " denied";
            acl.path("operations").forEach(operation -> rights.add(operation.asText() + " " + what + denied));
        }
        return rights;
    }

    private static Map<String, Set<String>> wanted() {
        Map<String, Set<String>> all = new TreeMap<>();
        Set<String> behind = new TreeSet<>();
        for (String service : Manifests.SERVICES) {
            ServiceSources sources = ServiceSources.of(service);
            List<String> rights = new ArrayList<>();
            published().stream()
                    .filter(topic -> topic.source().equals(service))
                    .forEach(topic -> rights.addAll(both("Write", "topic literal " + topic.name())));
            sources.reads().forEach(topic -> rights.addAll(both("Read", "topic literal " + topic)));
            sources.groups().forEach(group -> rights.addAll(both("Read", "group literal " + group)));
            sources.ownJava()
                    .flatMap(java -> GENERATION.matcher(java).results())
                    .forEach(group -> rights.addAll(both("Read", "group prefix " + group.group(1))));
            all.put(service, Set.copyOf(rights));
            if (!service.equals("intake")) {
                sources.reads().forEach(topic -> behind.add("Describe topic literal " + topic));
                sources.groups().forEach(group -> behind.add("Describe group literal " + group));
            }
        }
        all.put("keda", behind);
        List<String> analysts = new ArrayList<>(both("Read", "group prefix analysts-"));
        published().stream()
                .filter(topic -> !topic.name().equals(RESTRICTED))
                .forEach(topic -> analysts.addAll(both("Read", "topic literal " + topic.name())));
        all.put("analysts", Set.copyOf(analysts));
        return all;
    }

    private static List<String> both(String operation, String what) {
        return List.of(operation + " " + what, "Describe " + what);
    }
}
