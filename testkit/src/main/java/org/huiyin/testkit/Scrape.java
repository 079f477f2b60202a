package org.huiyin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** What Prometheus reads of the service under test, at {@code /q/metrics} of the management port. */
public record Scrape(List<String> lines) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Scrape now() {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        try {
            String text =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new Scrape(Arrays.asList(text.split("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The sum of the samples of this name with all of these labels, each written as {@code reason="gap"}.
     *
     * @throws AssertionError if there is none, so that a wait for it goes on
     */
    public double value(String name, String... labels) {
        List<String> found = lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no " + name + Arrays.toString(labels) + " in the scrape");
        }
        return found.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Names that have a description. */
    public Set<String> described() {
        return lines.stream()
                .filter(line -> line.startsWith("# HELP ") && !line.strip().endsWith(" ") && line.split(" ").length > 3)
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
    }

    /** Values of a label, wherever it occurs. */
    public Set<String> labels(String name) {
        String key = name + "=\"";
        return lines.stream()
                .filter(line -> line.contains(key))
                .map(line -> line.substring(line.indexOf(key) + key.length()))
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .collect(Collectors.toSet());
    }
}
