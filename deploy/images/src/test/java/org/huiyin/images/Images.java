package org.huiyin.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The images as {@code build.sh} writes them, each build in a process, a folder and a cache of its own. */
final class Images {

    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path CHECKOUT = MODULE.resolve("../..").normalize();

    private Images() {}

    /** Answers one line per image: its name, its digest, its tar. */
    static List<String> build(String folder, ServiceName... services) throws Exception {
        Tool.needed("mmdebstrap");
        for (ServiceName service : services.length == 0 ? ServiceName.values() : services) {
            Path built = CHECKOUT.resolve(service.word() + "-service/target/quarkus-app/quarkus-run.jar");
            Tool.needed(built);
        }
        List<String> command =
                new ArrayList<>(List.of(MODULE.resolve("build.sh").toString()));
        for (ServiceName service : services) {
            command.add(service.word());
        }
        Map<String, String> environment = Map.of(
                "HUIYIN_IMAGES", tar(folder, ServiceName.INTAKE).getParent().toString());
        return Tool.run(environment, command)
                .expected()
                .lines()
                .filter(line -> line.contains("sha256:"))
                .toList();
    }

    static Path tar(String folder, ServiceName service) {
        return MODULE.resolve("target").resolve(folder).resolve(service.word() + "-amd64.tar");
    }
}
