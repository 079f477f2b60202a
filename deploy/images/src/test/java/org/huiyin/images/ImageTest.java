package org.huiyin.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageTest {

    private static final String FIRST = "tested";

    @TempDir
    Path folder;

    private static List<String> built = List.of();

    @BeforeAll
    static void build() throws Exception {
        built = Images.build(FIRST);
    }

    @ParameterizedTest
    @EnumSource(ServiceName.class)
    void anImageIsAsItIsSaidToBe(ServiceName service) throws Exception {
        // when
        ImageContents image = ImageContents.of(Images.tar(FIRST, service));

        // then
        assertThat(ImageRules.faults(image, service)).isEmpty();
        assertThat(image.entries()).hasSizeGreaterThan(500);
    }

    /** In another process: the order of a {@code Map.of} is the same within one, and differs between two. */
    @Test
    void theSameInputsMakeTheSameDigest() throws Exception {
        // when
        List<String> again = Images.build("tested-again", ServiceName.INTAKE, ServiceName.NOTIFICATION);

        // then
        assertThat(built).hasSize(ServiceName.values().length);
        assertThat(digests(built)).containsAll(digests(again)).hasSize(built.size());
        assertThat(again).hasSize(2);
    }

    /** The last of them changes nothing: what the others are refused for is their own fault. */
    @Test
    void sabotagedImagesAreRefused() throws Exception {
        assertThat(faultsOf(image -> image.setUser("root"))).containsExactly("user is root instead of 10001:10001");
        assertThat(faultsOf(image -> with(image, "777", "0:0"))).containsExactly("writable for others: /app/added");
        assertThat(faultsOf(image -> with(image, "755", "10001:10001")))
                .containsExactly("belongs to the process: /app/added");
        assertThat(faultsOf(image -> image.addLabel("org.opencontainers.image.revision", "")))
                .containsExactly("no label revision");
        assertThat(faultsOf(image -> image.setEntrypoint("/bin/sh"))).hasSize(1);
        assertThat(faultsOf(image -> image)).isEmpty();
    }

    @Test
    void aFileThatChangesItsUserIsRefused() {
        assertThat(new ImageContents.Entry("/bin/su", 04755, 0, false).changesUser())
                .isTrue();
        assertThat(new ImageContents.Entry("/bin/wall", 02755, 0, false).changesUser())
                .isTrue();
        assertThat(new ImageContents.Entry("/bin/ls", 0755, 0, false).changesUser())
                .isFalse();
    }

    private List<String> faultsOf(UnaryOperator<JibContainerBuilder> change) throws Exception {
        Path good = Images.tar(FIRST, ServiceName.INTAKE);
        Path bad = folder.resolve("sabotaged.tar");
        Path cache = Images.MODULE.resolve("target/sabotage-cache");
        change.apply(Jib.from(TarImage.at(good)))
                .containerize(Containerizer.to(TarImage.at(bad).named("huiyin/sabotaged"))
                        .setBaseImageLayersCache(cache)
                        .setApplicationLayersCache(cache)
                        .setOfflineMode(true));
        return ImageRules.faults(ImageContents.of(bad), ServiceName.INTAKE);
    }

    private JibContainerBuilder with(JibContainerBuilder image, String mode, String owner) {
        try {
            Path added = Files.writeString(folder.resolve("added"), "");
            return image.addFileEntriesLayer(FileEntriesLayer.builder()
                    .addEntry(
                            added,
                            AbsoluteUnixPath.get("/app/added"),
                            FilePermissions.fromOctalString(mode),
                            Instant.EPOCH,
                            owner)
                    .build());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> digests(List<String> lines) {
        return lines.stream().map(line -> line.split(" +")[1]).toList();
    }
}
