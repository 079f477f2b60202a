package org.huiyin.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one service as layers, those that change least first. All belong to root, are readable by everybody and writable by
 * nobody else, and have the same age: the same files make the same layers.
 */
final class Application {

    static final String FOLDER = "/app";

    private static final String PROBE = Probe.class.getName().replace('.', '/') + ".class";

    private final Path built;
    private final Path billOfMaterials;
    private final Optional<Path> archive;

    Application(Path built, Path billOfMaterials, Optional<Path> archive) {
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new IllegalArgumentException(built + " is not built: run mvn -DskipTests package");
        }
        this.built = built;
        this.billOfMaterials = billOfMaterials;
        this.archive = archive;
    }

    /** Whether classes come from an archive that an earlier run has written. */
    boolean hasArchive() {
        return archive.isPresent();
    }

    List<FileEntriesLayer> layers() throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>();
        layers.add(layer("probe", probe(), "probe/" + PROBE));
        layers.add(layer("libraries", "lib"));
        layers.add(layer("service", "app", "quarkus", "quarkus-run.jar", "quarkus-app-dependencies.txt"));
        if (Files.exists(billOfMaterials)) {
            layers.add(layer("bill-of-materials", billOfMaterials, "sbom.json"));
        }
        archive.ifPresent(file -> layers.add(layer("archive", file, "app.aot")));
        return layers;
    }

    private static Path probe() {
        URI classes = URI.create(
                Probe.class.getProtectionDomain().getCodeSource().getLocation().toString());
        return Path.of(classes).resolve(PROBE);
    }

    private static FileEntriesLayer layer(String name, Path file, String nameInImage) {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntry(file, AbsoluteUnixPath.get(FOLDER + "/" + nameInImage))
                .build();
    }

    private FileEntriesLayer layer(String name, String... entries) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (String entry : entries) {
            add(layer, built.resolve(entry), FOLDER + "/" + entry);
        }
        return layer.build();
    }

    private static void add(FileEntriesLayer.Builder layer, Path path, String inImage) throws IOException {
        layer.addEntry(path, AbsoluteUnixPath.get(inImage));
        if (Files.isDirectory(path)) {
            for (Path child : children(path)) {
                add(layer, child, inImage + "/" + child.getFileName());
            }
        }
    }

    /** In a fixed order: a file system lists as it likes. */
    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
