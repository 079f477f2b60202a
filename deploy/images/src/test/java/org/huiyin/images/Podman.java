package org.huiyin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Podman with a storage and settings of its own, so that a test neither sees nor leaves anything of the machine's. */
final class Podman {

    private static final String SETTINGS =
            """
            [containers]
            default_ulimits = ["nofile=16384:16384", "nproc=16384:16384"]
            [engine]
            runtime = "runc"
            cgroup_manager = "cgroupfs"
            events_logger = "file"
            """;

    private final Path folder;
    /** Podman wants a short path for what it keeps of running containers, and the same one whenever it comes back to its storage. */
    private final Path running;

    private final Map<String, String> environment;

    Podman(Path folder) throws IOException {
        Tool.needed("podman");
        Tool.needed("runc");
        this.folder = folder;
        String name = "huiyin-" + Integer.toHexString(folder.toAbsolutePath().hashCode());
        this.running = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), name));
        Path settings = Files.createDirectories(folder).resolve("containers.conf");
        Files.writeString(settings, SETTINGS);
        this.environment = Map.of("CONTAINERS_CONF", settings.toString());
    }

    String run(String... arguments) throws IOException, InterruptedException {
        return call(arguments).expected();
    }

    Tool.Outcome call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of("--root", folder.resolve("storage").toString()));
        command.addAll(List.of("--runroot", running.toString()));
        command.addAll(List.of("--tmpdir", folder.resolve("tmp").toString()));
        command.addAll(List.of(arguments));
        return Tool.run(environment, command);
    }
}
