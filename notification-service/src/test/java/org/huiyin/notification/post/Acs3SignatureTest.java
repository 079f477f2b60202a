package org.huiyin.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class Acs3SignatureTest {

    private static final Acs3Signature.Key KEY = new Acs3Signature.Key("YourAccessKeyId", "YourAccessKeySecret");

    /** The example with fixed values in the provider's own description of the signature. */
    @Test
    void theProvidersOwnExampleComesOut() {
        String signed = Acs3Signature.of(
                "POST",
                Map.of(
                        "RegionId", "cn-shanghai",
                        "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"),
                Map.of(
                        "host", "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action", "RunInstances",
                        "x-acs-version", "2014-05-26",
                        "x-acs-date", "2023-10-26T10:22:32Z",
                        "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                        "x-acs-content-sha256", Acs3Signature.EMPTY_BODY),
                KEY);

        assertThat(signed)
                .startsWith("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;")
                .endsWith("Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void parametersAreEncodedByTheStricterRule() {
        assertThat(Acs3Signature.query(Map.of("b", "a b*c~d/回", "a", "{\"x\":1}")))
                .isEqualTo("a=%7B%22x%22%3A1%7D&b=a%20b%2Ac~d%2F%E5%9B%9E");
        assertThat(KEY.toString()).doesNotContain("Secret");
    }
}
