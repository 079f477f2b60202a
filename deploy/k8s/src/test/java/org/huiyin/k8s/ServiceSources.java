package org.huiyin.k8s;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service's own sources say: its properties, and the Java that reads settings. */
record ServiceSources(String service, Map<String, String> properties, String comments, Map<Path, String> java) {

    private static final Path CHECKOUT =
            Path.of("").toAbsolutePath().getParent().getParent();
    private static final Map<String, ServiceSources> READ = new ConcurrentHashMap<>();

    static ServiceSources of(String service) {
        return READ.computeIfAbsent(service, ServiceSources::read);
    }

    private static ServiceSources read(String service) {
        String own = text(CHECKOUT.resolve(service + "-service/src/main/resources/application.properties"));
        String base = text(CHECKOUT.resolve("service-base/src/main/resources/META-INF/microprofile-config.properties"));
        Map<String, String> all = new TreeMap<>();
        for (String file : new String[] {base, own}) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().stream()
                    .filter(name -> !name.startsWith("%"))
                    .forEach(name -> all.put(name, properties.getProperty(name)));
        }
        Map<Path, String> java = new TreeMap<>();
        for (String module : new String[] {service + "-service", "service-base", "event-bus"}) {
            java.putAll(java(CHECKOUT.resolve(module).resolve("src/main/java")));
        }
        return new ServiceSources(service, all, own, java);
    }

    /** The Java of the service alone. */
    Stream<String> ownJava() {
        return java.entrySet().stream()
                .filter(file -> file.getKey().toString().contains("/" + service + "-service/"))
                .map(Map.Entry::getValue);
    }

    /** The topics that it listens to. */
    Set<String> reads() {
        return incoming("topic");
    }

    /** The consumer groups that it reads as. */
    Set<String> groups() {
        return incoming("group.id");
    }

    private Set<String> incoming(String what) {
        return properties.entrySet().stream()
                .filter(entry ->
                        entry.getKey().matches("mp\\.messaging\\.incoming\\.[\\w-]+\\." + what.replace(".", "\\.")))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path checkout() {
        return CHECKOUT;
    }

    private static Map<Path, String> java(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, ServiceSources::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
