package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.intake.attaching.SweepObjects;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.intake.attachment.Samples;
import org.huiyin.intake.objects.ObjectStore;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.intake.service.FileClient.Answer;
import org.huiyin.intake.service.FileClient.Upload;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A complaint of the owner, a place to look into what is stored, and nothing left on disk afterwards. */
abstract class AttachmentFixture {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    static final Upload LETTER = new Upload("信 1.pdf", MediaKind.PDF, Samples.pdf());
    static final FileClient OWNER = FileClient.as(Client.OWNER, "complainant");

    @Inject
    ObjectStore objects;

    @Inject
    SweepObjects sweep;

    @Inject
    BusSealer sealer;

    @ConfigProperty(name = "huiyin.scratch")
    Path scratch;

    @TempDir
    Path folder;

    Filed filed;

    @BeforeEach
    void aComplaint() {
        filed = Client.filed();
    }

    @AfterEach
    void nothingIsLeftOnDisk() {
        TestClock.reset();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(scratchFiles())
                .isEmpty());
    }

    private List<Path> scratchFiles() throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".lock"))
                    .toList();
        }
    }

    List<UUID> stored() {
        return objects.idsAfter(null, 1000).await().atMost(PATIENCE);
    }

    static UUID attached(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.field("id"));
    }

    String path(UUID attachment) {
        return filed.path() + "/attachments/" + attachment;
    }

    byte[] object(UUID id) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString());
        assertThat(objects.fetch(id, file).await().atMost(PATIENCE)).isTrue();
        return Files.readAllBytes(file);
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.text()).contains(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
