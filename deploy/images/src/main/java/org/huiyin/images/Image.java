package org.huiyin.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The image of one service. The same base, application and release make the same digest, whenever and wherever it is built. */
final class Image {

    /** The base gives this user a name. */
    static final String USER = "10001:10001";

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private final ServiceName service;
    private final Release release;
    private final Application application;

    Image(ServiceName service, Release release, Application application) {
        this.service = service;
        this.release = release;
        this.application = application;
    }

    /** Writes the tar and answers the digest of the image in it. */
    String write(Base base, Path tar, Path cache) throws Exception {
        Files.createDirectories(tar.toAbsolutePath().getParent());
        Containerizer containerizer = Containerizer.to(TarImage.at(tar).named(release.reference(service)))
                .setBaseImageLayersCache(cache)
                .setApplicationLayersCache(cache)
                .setToolName("huiyin")
                .setOfflineMode(base.isTar());
        JibContainer written = container(base).containerize(containerizer);
        return written.getDigest().toString();
    }

    private JibContainerBuilder container(Base base) throws InvalidImageReferenceException, IOException {
        return Jib.from(base.reference())
                .addPlatform(base.architecture(), "linux")
                .setFileEntriesLayers(application.layers())
                .setEntrypoint(command())
                .setEnvironment(environment())
                .setExposedPorts(Port.tcp(service.port()), Port.tcp(service.managementPort()))
                .setLabels(labels())
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(Application.FOLDER))
                .setCreationTime(CREATED);
    }

    /**
     * Half of the memory limit is heap; the rest is for classes, compiled code, threads and the buffers of the network. An eighth is
     * heap from the start: into less the objects of an archive may not fit, and a JVM whose archive fits otherwise then ends.
     */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                "/opt/java/bin/java",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:InitialRAMPercentage=12.5",
                "-XX:MaxRAMPercentage=50",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=/tmp",
                "-Djava.awt.headless=true"));
        if (application.hasArchive()) {
            command.add("-XX:AOTCache=" + Application.FOLDER + "/app.aot");
        }
        command.addAll(List.of("-jar", Application.FOLDER + "/quarkus-run.jar"));
        return command;
    }

    private Map<String, String> environment() {
        return inOrder(Map.of(
                "PATH", "/opt/java/bin",
                "JAVA_HOME", "/opt/java",
                "LANG", "C.UTF-8",
                "HUIYIN_HTTP_HOST", "0.0.0.0",
                "HUIYIN_COMMIT", release.revision()));
    }

    private Map<String, String> labels() {
        String prefix = "org.opencontainers.image.";
        return inOrder(Map.of(
                prefix + "title", "Huiyin " + service.word(),
                prefix + "version", release.version(),
                prefix + "revision", release.revision(),
                prefix + "source", release.source(),
                prefix + "licenses", "Apache-2.0"));
    }

    /** Jib writes entries as they come, and those of {@code Map.of} come in another order in every process. */
    private static Map<String, String> inOrder(Map<String, String> entries) {
        return new TreeMap<>(entries);
    }
}
