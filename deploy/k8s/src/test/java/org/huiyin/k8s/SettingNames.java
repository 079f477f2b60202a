package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The names of environment variables: those that a service reads, and those that it cannot do without. */
final class SettingNames {

    private static final Pattern PROPERTY =
            Pattern.compile("@ConfigProperty\\(name = \"([\\w.-]+)\"(, defaultValue[^)]*)?\\)\\s+(Optional<)?");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"");
    private static final Pattern METHOD =
            Pattern.compile("(@WithDefault\\(\"[^\"]*\"\\)\\s+)?\\b([\\w.<>, ]+?) (\\w+)\\(\\);");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern SECRET = Pattern.compile("\\bHUIYIN_[A-Z_]+");
    private static final Set<String> QUARKUS = quarkus();
    private static final Set<String> KAFKA = kafka();

    private static final Map<String, SettingNames> READ = new ConcurrentHashMap<>();

    private final ServiceSources sources;
    private final Set<String> read = new TreeSet<>();
    /** What names begin with that end as the operator likes: the keys of a map. */
    private final Set<String> families = new TreeSet<>();

    private final Set<String> required = new TreeSet<>();

    private SettingNames(ServiceSources sources) {
        this.sources = sources;
        properties();
        sources.java().values().forEach(this::java);
        comments();
    }

    static SettingNames of(String service) {
        return READ.computeIfAbsent(service, name -> new SettingNames(ServiceSources.of(name)));
    }

    static List<String> unread(Manifests manifests) {
        Faults faults = new Faults();
        manifests.servers().forEach(server -> {
            SettingNames names = of(Manifests.name(server));
            for (JsonNode workload : List.of(server, manifests.get("Job", Manifests.name(server) + "-migration"))) {
                environment(manifests, workload)
                        .variables()
                        .keySet()
                        .forEach(name -> faults.unless(names.reads(name), workload, "nobody reads " + name));
            }
        });
        return faults.found();
    }

    static List<String> missing(Manifests manifests) {
        Faults faults = new Faults();
        manifests.servers().forEach(server -> {
            SettingNames names = of(Manifests.name(server));
            Environment serving = environment(manifests, server);
            names.required.stream()
                    .filter(name -> !name.equals("HUIYIN_DB_OWNER_PASSWORD"))
                    .forEach(name -> faults.unless(!serving.get(name).isEmpty(), server, "needs " + name));
        });
        return faults.found();
    }

    private static Environment environment(Manifests manifests, JsonNode workload) {
        return Environment.of(manifests, Manifests.main(workload));
    }

    boolean reads(String name) {
        return read.contains(name)
                || families.stream().anyMatch(name::startsWith)
                || QUARKUS.contains(name)
                || KAFKA.contains(name)
                || name.equals("JAVA_TOOL_OPTIONS");
    }

    private void properties() {
        sources.properties().forEach((name, value) -> {
            read.add(variable(name));
            EXPRESSION.matcher(value).results().forEach(found -> read.add(found.group(1)));
            // what is right beside a developer only
            if (name.matches("HUIYIN_[A-Z_]+_PASSWORD") || name.equals("HUIYIN_DB_URL")) {
                required.add(name);
            }
            if (value.matches("\\$\\{[A-Z_]+:.*127\\.0\\.0\\.1.*}")) {
                required.add(value.substring(2, value.indexOf(':')));
            }
        });
    }

    private void java(String java) {
        PROPERTY.matcher(java).results().forEach(found -> {
            read.add(variable(found.group(1)));
            boolean optional = found.group(2) != null || found.group(3) != null;
            if (!optional && found.group(1).startsWith("huiyin.") && used(java)) {
                require(found.group(1));
            }
        });
        PREFIX.matcher(java).results().forEach(found -> mapping(found.group(1), java.substring(found.end())));
    }

    /** A class that all services could use counts where one of the service's own names it. */
    private boolean used(String java) {
        var type = Pattern.compile("public (?:final )?class (\\w+)").matcher(java);
        return sources.ownJava().anyMatch(java::equals)
                || type.find() && sources.ownJava().anyMatch(own -> own.contains(type.group(1)));
    }

    private void mapping(String prefix, String body) {
        int nested = body.indexOf("interface ", body.indexOf("interface ") + 1);
        METHOD.matcher(body).results().forEach(method -> {
            String own = kebab(method.group(3));
            boolean direct = nested < 0 || method.start() < nested;
            String setting = variable(prefix + "." + part(body, method.start()) + own);
            if (method.group(2).strip().startsWith("Map<")) {
                families.add(setting + "_");
            } else {
                read.add(setting);
            }
            boolean scalar = method.group(2).strip().matches("(public )?(String|int|long|boolean|double|Duration)");
            if (method.group(1) == null && scalar && direct) {
                require(prefix + "." + own);
            }
        });
    }

    /** What stands between the prefix and a method's own name: the way to its interface, the last before it, through those that answer it. */
    private static String part(String body, int place) {
        String before = body.substring(0, place);
        String from = before.substring(before.lastIndexOf("interface ") + "interface ".length());
        var answer = Pattern.compile("\\b" + from.substring(0, from.indexOf(' ')) + ">* (\\w+)\\(\\);")
                .matcher(body);
        return answer.find() ? part(body, answer.start()) + kebab(answer.group(1)) + "." : "";
    }

    private void require(String property) {
        if (!sources.properties().containsKey(property)) {
            required.add(variable(property));
        }
    }

    /** Sentences that say what must come from the environment. */
    private void comments() {
        sources.comments()
                .lines()
                .filter(line -> line.startsWith("#") && line.contains("must come from the environment"))
                .map(line -> line.substring(0, line.indexOf("must come")))
                .flatMap(line -> SECRET.matcher(line).results().map(found -> found.group()))
                .forEach(required::add);
    }

    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> kafka() {
        Set<String> names = new TreeSet<>();
        Stream.of(ConsumerConfig.configNames(), ProducerConfig.configNames(), AdminClientConfig.configNames())
                .flatMap(Set::stream)
                .forEach(name -> names.add("KAFKA_" + variable(name)));
        return names;
    }

    /** From the models that Quarkus ships with its documentation. */
    private static Set<String> quarkus() {
        Set<String> names = new TreeSet<>();
        try {
            for (URL model : Collections.list(SettingNames.class
                    .getClassLoader()
                    .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
                try (InputStream json = model.openStream()) {
                    new ObjectMapper()
                            .readTree(json)
                            .findValuesAsText("environmentVariable")
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
