package org.huiyin.local.start;

import java.util.stream.Collectors;
import org.huiyin.local.Ports;
import org.huiyin.local.part.Part;

/** The addresses of a part in one line. */
final class Addresses {

    private Addresses() {}

    static String of(Part part) {
        return part.ports().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + Ports.HOST + ":" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
