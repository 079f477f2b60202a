package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huiyin.intake.attachment.Bombs;
import org.huiyin.intake.attachment.Bombs.Bomb;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.intake.attachment.Samples;
import org.huiyin.intake.service.FileClient.Answer;
import org.huiyin.intake.service.FileClient.Upload;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** What is refused, and leaves nothing. */
abstract class AttachmentRefusals extends AttachmentFixture {
    @Test
    void aComplaintHoldsTenFilesAnd25Mebibytes() {
        byte[] ten = new byte[10 * 1024 * 1024];
        Arrays.fill(ten, (byte) 'a');
        Upload large = new Upload("a.txt", MediaKind.TEXT, ten);
        attached(OWNER.post(filed.path(), large));
        attached(OWNER.postInChunks(filed.path(), large));
        int objectsBefore = stored().size();
        assertProblem(OWNER.post(filed.path(), large), 409, "attachments-too-large");
        for (int file = 3; file <= 10; file++) {
            attached(OWNER.post(filed.path(), LETTER));
        }
        assertProblem(OWNER.post(filed.path(), LETTER), 409, "too-many-attachments");
        byte[] larger = Arrays.copyOf(ten, ten.length + 1);
        assertThat(OWNER.postInChunks(filed.path(), new Upload("a.txt", MediaKind.TEXT, larger))
                        .status())
                .isEqualTo(413);
        assertThat(OWNER.post(filed.path(), new Upload("a.txt", MediaKind.TEXT, larger))
                        .status())
                .isEqualTo(413);
        assertThat(stored()).hasSize(objectsBefore + 8);
        assertThat(Rows.number("select version from complaint where id = ?", filed.id()))
                .isEqualTo(11);
    }

    @Test
    void everyBombIsRefusedAndLeavesNothing() {
        int objectsBefore = stored().size();
        long residentBefore = residentKibibytes();
        long slowest = 0;
        for (Bomb bomb : Bombs.all()) {
            Upload upload = new Upload(bomb.fileName(), bomb.kind(), bomb.bytes());
            long start = System.nanoTime();
            Answer answer = OWNER.post(filed.path(), upload);
            slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            assertThat(answer.text()).as(bomb.what()).contains('"' + bomb.code() + '"');
            assertThat(answer.status()).as(bomb.what()).isEqualTo(422);
        }
        System.out.printf(
                "bombs: %d refused, slowest in %d ms, resident memory %+,d KiB (client included)%n",
                Bombs.all().size(), slowest, residentKibibytes() - residentBefore);
        assertThat(stored()).hasSize(objectsBefore);
        assertThat(OWNER.get(filed.path() + "/attachments").field("items.size()"))
                .isEqualTo("0");
    }

    private static long residentKibibytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    @Test
    void whatIsNoFileOfOurKindsIsRefusedAtTheDoor() {
        assertThat(OWNER.post(
                                filed.path(),
                                new Upload("a.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(415);
        assertThat(OWNER.post(filed.path(), new Upload("a.pdf", "multipart/form-data; boundary=x", Samples.pdf()))
                        .status())
                .isEqualTo(415);
        assertProblem(
                OWNER.post(filed.path(), new Upload("../../etc/passwd.pdf", MediaKind.PDF, Samples.pdf())),
                422,
                "folder-in-name");
        HttpRequest.Builder nameless = HttpRequest.newBuilder(FileClient.uri(filed.path() + "/attachments"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(Samples.pdf()));
        assertProblem(OWNER.send(nameless), 400, "file-name-required");
        HttpRequest.Builder keyless = HttpRequest.newBuilder(FileClient.uri(filed.path() + "/attachments"))
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .POST(BodyPublishers.ofByteArray(Samples.pdf()));
        assertProblem(OWNER.send(keyless), 400, "idempotency-key-required");
        Client.post(Client.owner().header("If-Match", filed.etag()), filed.path() + "/withdrawal", "")
                .then()
                .statusCode(200);
        assertProblem(OWNER.post(filed.path(), LETTER), 409, "already-withdrawn");
    }
}
