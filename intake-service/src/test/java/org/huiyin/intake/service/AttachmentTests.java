package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.intake.attachment.Samples;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.intake.service.FileClient.Answer;
import org.huiyin.intake.service.FileClient.Upload;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Files of complaints from end to end; the same for every place in which they may lie. */
abstract class AttachmentTests extends AttachmentRefusals {
    @Test
    void aFileIsKeptSealedCountedToldAndServedSafely() throws IOException {
        Answer answer = OWNER.post(filed.path(), LETTER);

        UUID id = attached(answer);
        assertThat(answer.header("Location")).isEqualTo(path(id));
        assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
        Answer served = OWNER.get(path(id));
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.response().body()).isEqualTo(LETTER.bytes());
        assertThat(served.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(served.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + id + "\"; filename*=UTF-8''%E4%BF%A1%201.pdf");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(served.header("Cache-Control")).isEqualTo("private, no-store");
        Answer list = OWNER.get(filed.path() + "/attachments");
        assertThat(list.field("items[0].name")).isEqualTo("信 1.pdf");
        assertThat(list.field("items[0].addedBy")).isEqualTo("OWNER");
        assertThat(list.header("Cache-Control")).contains("private", "no-store");
        assertThat(Rows.of(
                        "select type, payload->>'attachmentId' as attachment, payload->>'mediaType' as type_of_file,"
                                + " (payload->>'size')::int as size from outbox where aggregate_id = ? and seq = 2",
                        filed.id()))
                .containsExactly(Map.of(
                        "type",
                        "complaint.attachment-added.v1",
                        "attachment",
                        id.toString(),
                        "type_of_file",
                        "application/pdf",
                        "size",
                        LETTER.bytes().length));
        assertSealed(object(id));
        assertThat(Rows.of("select a::text as row from attachment a where id = ?", id)
                        .toString())
                .doesNotContain("信", "pdf.pdf", "e4bfa1");
    }

    private static void assertSealed(byte[] object) {
        assertThat(new String(object, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "Catalog", "%%EOF");
    }

    /** Sabotage: the check of seals notices a file that is not sealed. */
    @Test
    void anUnsealedObjectWouldBeNoticed() throws IOException {
        UUID id = UUID.fromString("00000000-0000-7000-8000-000000000001");
        objects.put(id, Files.write(folder.resolve("clear"), LETTER.bytes()))
                .await()
                .atMost(PATIENCE);
        byte[] object = object(id);
        objects.remove(id).await().atMost(PATIENCE);
        assertThatThrownBy(() -> assertSealed(object)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPhotographSentWithAnAccessCodeIsServedWithoutItsPlace() {
        Filed anonymous = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        FileClient caller = FileClient.withCode(anonymous.accessCode());
        Upload photograph = new Upload("现场.jpg", MediaKind.JPEG, Samples.photograph());

        UUID id = attached(caller.postInChunks(anonymous.path(), photograph));

        byte[] served =
                caller.get(anonymous.path() + "/attachments/" + id).response().body();
        assertNothingButPixels(served);
        assertThatThrownBy(() -> assertNothingButPixels(photograph.bytes())).isInstanceOf(AssertionError.class);
        assertThat(FileClient.nobody()
                        .get(anonymous.path() + "/attachments/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(FileClient.nobody().post(anonymous.path(), photograph).status())
                .isEqualTo(404);
    }

    private static void assertNothingButPixels(byte[] jpeg) {
        String text = new String(jpeg, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("\u00ff\u00d8").doesNotContain(Samples.SECRET, "\u0088\u0025");
    }

    @Test
    void aFileIsThereForThoseWhoMayReadTheWords() {
        UUID id = attached(FileClient.as("clerk", "intake-clerk").post(filed.path(), LETTER));
        new Case(filed).opened().assigned("S0001").heard();
        assertThat(Stream.of(
                                OWNER,
                                FileClient.as("clerk", "intake-clerk"),
                                FileClient.as("handler", "handler", "/U001/S0001"),
                                FileClient.as("auditor", "auditor"))
                        .map(caller -> caller.get(path(id)).status()))
                .containsOnly(200);
        for (FileClient caller : List.of(
                FileClient.nobody(),
                FileClient.as("other", "complainant"),
                FileClient.as("handler", "handler", "/U001/S0002"),
                FileClient.as("admin", "admin"))) {
            assertThat(caller.get(path(id)).status()).isEqualTo(404);
            assertThat(caller.get(filed.path() + "/attachments").status()).isEqualTo(404);
            assertThat(caller.post(filed.path(), LETTER).status()).isEqualTo(404);
        }
        assertThat(FileClient.as("handler", "handler", "/U001/S0001")
                        .post(filed.path(), LETTER)
                        .status())
                .isEqualTo(403);
        Filed other = Client.filed();
        assertThat(OWNER.get(other.path() + "/attachments/" + id).status()).isEqualTo(404);
        assertThat(OWNER.get(filed.path() + "/attachments/x").status()).isEqualTo(404);
    }

    @Test
    void whoOpensAFileOfAReferredComplaintLeavesATrace() {
        UUID id = attached(OWNER.post(filed.path(), LETTER));
        new Case(filed)
                .opened()
                .assigned("S0001")
                .referred(sealer, Tokens.ISSUER + "|inspector")
                .heard();
        assertThat(FileClient.as("clerk", "intake-clerk").get(path(id)).status())
                .isEqualTo(404);
        assertThat(FileClient.as("inspector", "supervisor").get(path(id)).status())
                .isEqualTo(200);
        assertThat(Rows.number("select count(*) from sealed_look where complaint_id = ?", filed.id()))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyAddsAFileOnce() {
        String key = UUID.randomUUID().toString();
        UUID id = attached(OWNER.post(filed.path(), LETTER, key));
        int objectsBefore = stored().size();

        Answer again = OWNER.post(filed.path(), LETTER, key);

        assertThat(attached(again)).isEqualTo(id);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Upload other = new Upload("信 2.pdf", MediaKind.PDF, Samples.pdf());
        assertProblem(OWNER.post(filed.path(), other, key), 422, "idempotency-key-reused");
        assertThat(stored()).hasSize(objectsBefore);
        assertThat(OWNER.get(filed.path() + "/attachments").field("items.size()"))
                .isEqualTo("1");
    }

    @Test
    void whatDiesBetweenObjectAndRowIsNeverSeenAndIsSwept() {
        UUID kept = attached(OWNER.post(filed.path(), LETTER));
        List<UUID> before = stored();
        Rows.update("alter table attachment add constraint dies check (added_at < '2000-01-01') not valid");
        assertThat(OWNER.post(filed.path(), LETTER).status()).isEqualTo(500);
        Rows.update("alter table attachment drop constraint dies");
        assertThat(OWNER.get(filed.path() + "/attachments").field("items.id")).isEqualTo("[" + kept + "]");
        assertThat(stored()).hasSize(before.size() + 1);

        sweep.sweep().await().atMost(PATIENCE);
        assertThat(stored()).as("young objects").hasSize(before.size() + 1);
        TestClock.moveBy(Duration.ofMinutes(61));
        sweep.sweep().await().atMost(PATIENCE);

        assertThat(stored()).hasSize(before.size()).contains(kept);
        assertThat(OWNER.get(path(kept)).status()).isEqualTo(200);
    }

    @Test
    void anErasedComplaintsFilesAreGoneForItsOwnerAtOnceAndFromTheirPlaceWithTheSweep() {
        UUID id = attached(OWNER.post(filed.path(), LETTER));
        UUID ofAnother = attached(OWNER.post(Client.filed().path(), LETTER));
        new Case(filed).opened().assigned("S0001").resolved(sealer, "已办结。").heard();
        assertThat(OWNER.get(path(id)).status()).isEqualTo(200);

        TwoPersonsWalk.erase(filed);

        assertThat(OWNER.get(path(id)).status()).isEqualTo(404);
        assertThat(stored()).as("until it is swept").contains(id);
        TestClock.moveBy(Duration.ofMinutes(61));
        sweep.sweep().await().atMost(PATIENCE);
        assertThat(stored()).doesNotContain(id).contains(ofAnother);
        assertThat(OWNER.get(path(id)).status()).isEqualTo(404);
    }

    @Test
    void withTheKeyOfTheComplaintTheFileIsGone() throws IOException {
        UUID id = attached(OWNER.post(filed.path(), LETTER));
        assertThat(OWNER.get(path(id)).status()).isEqualTo(200);

        Object key = Rows.of("select wrapped_key as key from complaint where id = ?", filed.id())
                .get(0)
                .get("key");
        Rows.update("update complaint set wrapped_key = '\\x00' where id = ?", filed.id());
        int status = OWNER.get(path(id)).status();
        Rows.update("update complaint set wrapped_key = ? where id = ?", key, filed.id());

        assertThat(status).isEqualTo(500);
        assertSealed(object(id));
        assertThat(OWNER.get(path(id)).status()).isEqualTo(200);
    }

    @Test
    void anObjectOpensInItsOwnPlaceOnly() throws IOException {
        UUID first = attached(OWNER.post(filed.path(), LETTER));
        UUID second = attached(OWNER.post(filed.path(), LETTER));
        Path other = Files.write(folder.resolve("other"), object(second));
        objects.remove(first).await().atMost(PATIENCE);
        objects.put(first, other).await().atMost(PATIENCE);

        Answer swapped = OWNER.get(path(first));

        assertThat(swapped.status()).isEqualTo(500);
        assertThat(swapped.text().toLowerCase(Locale.ROOT)).doesNotContain("%pdf", "tink", "exception");
        assertThat(OWNER.get(path(second)).status()).isEqualTo(200);
    }
}
