package org.huiyin.evaluation.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.evaluation.printing.Notices;
import org.huiyin.evaluation.publication.Hashes;
import org.huiyin.evaluation.publication.Seal;
import org.huiyin.evaluation.publishing.NoticeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {
    /** RFC 8037, appendix A: the key, its public part and its thumbprint. */
    private static final String RFC = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";

    @Test
    void theKeyOfTheStandardHasItsPublicPartAndItsThumbprint() {
        PublicationKey key = signer(Optional.of(RFC), List.of()).keys().get(0);

        assertThat(key.x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void aKeyIsReadFromPemAndFromTheBase64WithinIt() {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + RFC + "\n-----END PRIVATE KEY-----\n";

        assertThat(signer(Optional.of(pem), List.of()).sign(bytes("x")))
                .isEqualTo(signer(Optional.of(RFC), List.of()).sign(bytes("x")));
    }

    @Test
    void formerKeysStayListedAfterThePresentOne() throws Exception {
        Signer before = signer(Optional.of(RFC), List.of());
        String next = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());

        Signer after = signer(Optional.of(next), List.of(before.keys().get(0).pem()));

        assertThat(after.keys()).hasSize(2);
        assertThat(after.keys().get(1).id()).isEqualTo(before.keys().get(0).id());
        assertThat(after.sign(bytes("x")).keyId()).isEqualTo(after.keys().get(0).id());
    }

    @Test
    void withoutAKeyNothingStartsExceptWhereOneMayBeMade() {
        assertThatThrownBy(() -> new Signer(config(Optional.empty(), List.of(), false)))
                .hasMessageContaining("huiyin.publication.signing-key is missing");
        assertThat(new Signer(config(Optional.empty(), List.of(), true)).keys()).hasSize(1);
    }

    @Test
    void aBadKeyIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> signer(Optional.of("c2VjcmV0"), List.of()))
                .hasMessageContaining("is no Ed25519 key")
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> signer(Optional.of(RFC), List.of("?"))).hasMessageContaining("former-keys");
    }

    @Test
    void theCommandsOfThePageProveAPublication(@TempDir Path folder) throws Exception {
        Seal seal = publish(folder);

        assertThat(PageCommands.run(folder, "prove", Map.of()))
                .contains(seal.sha256() + "  notice.json", seal.fingerprint(), "Signature Verified Successfully");
    }

    @Test
    void oneChangedByteIsNoticed(@TempDir Path folder) throws Exception {
        publish(folder);
        byte[] changed = Files.readAllBytes(folder.resolve("notice.json"));
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("notice.json"), changed);

        assertThat(PageCommands.run(folder, "prove", Map.of()))
                .doesNotContain("Signature Verified Successfully")
                .contains("Signature Verification Failure");
    }

    @Test
    void theCommandsOfThePageMakeAKey(@TempDir Path folder) throws Exception {
        PageCommands.run(folder, "make-key", Map.of());
        String pem = Files.readString(folder.resolve("signing-key.pem"));

        Signer signer = signer(Optional.of(pem), List.of());

        assertThat(Files.readString(folder.resolve("public-key.pem")))
                .isEqualTo(signer.keys().get(0).pem());
    }

    private static Seal publish(Path folder) throws IOException {
        Signer signer = signer(Optional.of(RFC), List.of());
        String content = NoticeText.write(Notices.undecided());
        Signature signature = signer.sign(bytes(content));
        Files.writeString(folder.resolve("notice.json"), content);
        Files.writeString(folder.resolve("signature.txt"), signature.base64());
        Files.writeString(folder.resolve("key.pem"), signer.keys().get(0).pem());
        return new Seal(Hashes.sha256(bytes(content)), signature.keyId(), signature.base64());
    }

    private static Signer signer(Optional<String> key, List<String> former) {
        return new Signer(config(key, former, false));
    }

    private static SigningConfig config(Optional<String> key, List<String> former, boolean makeKey) {
        return new SigningConfig() {
            @Override
            public Optional<String> signingKey() {
                return key;
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return former.isEmpty() ? Optional.empty() : Optional.of(former);
            }

            @Override
            public boolean makeKey() {
                return makeKey;
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
