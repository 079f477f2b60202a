package org.huiyin.local.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;

/** What Prometheus would have read of the four services at this moment: of each metric, the labels of its series. */
record Scrapes(Map<String, Set<Map<String, String>>> series) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** What Prometheus says of its own scrapes. */
    private static final String OF_PROMETHEUS = "up";

    static Scrapes of(Ports ports) {
        return ofTexts(Arrays.stream(ServiceName.values())
                .map(service -> read("http://" + Ports.HOST + ":" + ports.management(service) + "/q/metrics"))
                .toList());
    }

    static Scrapes ofTexts(List<String> texts) {
        var found = new HashMap<String, Set<Map<String, String>>>();
        for (String text : texts) {
            Matcher line = SERIES.matcher(text);
            while (line.find()) {
                String labels = line.group(2) == null ? "" : line.group(2);
                found.computeIfAbsent(line.group(1), name -> new HashSet<>())
                        .add(LABEL.matcher(labels)
                                .results()
                                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2))));
            }
        }
        return new Scrapes(found);
    }

    /** Those selectors that would never find a series. */
    List<Selector> strangers(List<Selector> selectors) {
        return selectors.stream()
                .filter(selector -> !selector.metric().equals(OF_PROMETHEUS))
                .filter(selector -> series.getOrDefault(selector.metric(), Set.of()).stream()
                        .noneMatch(selector::finds))
                .distinct()
                .toList();
    }

    private static String read(String address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
