package org.huiyin.intake.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.huiyin.intake.complaint.ComplaintId;
import org.junit.jupiter.api.Test;

class FileKeyTest {
    private static final UUID FILE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final byte[] CONTENT = "退税没有到账。".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private final MasterKey master = new MasterKey(new byte[32]);
    private final ComplaintKey complaint = master.create(new ComplaintId(UUID.randomUUID()));
    private final FileKey key = complaint.newFileKey(FILE);

    private static byte[] sealed(FileKey key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = key.sealing(out)) {
            sealing.write(CONTENT);
        }
        return out.toByteArray();
    }

    private static byte[] opened(FileKey key, byte[] sealed) throws IOException {
        try (InputStream content = key.opening(new ByteArrayInputStream(sealed))) {
            return content.readAllBytes();
        }
    }

    @Test
    void whatItSealsTheStoredKeyOpens() throws IOException {
        byte[] sealed = sealed(key);
        assertThat(opened(complaint.openFileKey(FILE, key.sealed()), sealed)).isEqualTo(CONTENT);
    }

    @Test
    void nothingOpensThatWasCutChangedOrMoved() throws IOException {
        byte[] sealed = sealed(key);
        byte[] cut = Arrays.copyOf(sealed, 64 * 1024);
        byte[] changed = sealed.clone();
        changed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> opened(key, cut)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(key, changed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(complaint.newFileKey(FILE), sealed)).isInstanceOf(IOException.class);
    }

    @Test
    void theKeyOpensForItsOwnFileOfItsOwnComplaintOnly() {
        assertThatThrownBy(() -> complaint.openFileKey(OTHER, key.sealed())).isInstanceOf(IllegalStateException.class);
        ComplaintKey foreign = master.create(new ComplaintId(UUID.randomUUID()));
        assertThatThrownBy(() -> foreign.openFileKey(FILE, key.sealed())).isInstanceOf(IllegalStateException.class);
    }
}
