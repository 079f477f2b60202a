package org.huiyin.local.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.local.Ports;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Part;

/** What must be right on this machine before anything is started; each fault is one line that says what to do. */
final class Surroundings {

    private static final long NEEDED_MEGABYTES = 2_000;
    private static final String SKIP_MEMORY = "HUIYIN_SKIP_MEMORY_CHECK";

    private Surroundings() {}

    static void check(List<Part> parts) {
        checkMemory(availableMegabytes());
        for (Part part : parts) {
            part.ports().forEach((use, port) -> checkFree(part.name(), use, port));
        }
    }

    static void checkMemory(long available) {
        if (available < NEEDED_MEGABYTES && System.getenv(SKIP_MEMORY) == null) {
            throw new Trouble("Too little memory: " + available + " MB are free, about " + NEEDED_MEGABYTES
                    + " MB are needed. Close something, or set " + SKIP_MEMORY + "=1 to try all the same.");
        }
    }

    static void checkFree(String part, String use, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(Ports.HOST), port));
        } catch (IOException e) {
            throw new Trouble(
                    "Port " + port + " (" + part + ", " + use + ") is taken by another program: end that program,"
                            + " or move all ports with ./run --port-offset 1000.",
                    e);
        }
    }

    private static long availableMegabytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
                if (line.startsWith("MemAvailable:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // no such file: nothing is known, so nothing is refused
        }
        return Long.MAX_VALUE;
    }
}
