package org.huiyin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingNamesTest {

    @Test
    void aSettingOfAPartOfAPartIsKnownByItsWholeWay() {
        SettingNames names = SettingNames.of("notification");

        assertThat(names.reads("HUIYIN_TELLING_SMS_GATEWAY")).isTrue();
        assertThat(names.reads("HUIYIN_TELLING_SMS_ALIYUN_SIGN_NAME")).isTrue();
        assertThat(names.reads("HUIYIN_TELLING_ALIYUN_SIGN_NAME")).isFalse();
    }

    @Test
    void whatAMapMayHoldIsKnownByItsBeginning() {
        SettingNames names = SettingNames.of("notification");

        assertThat(names.reads("HUIYIN_TELLING_WEBHOOKS_GRANTS_MERCHANT")).isTrue();
        assertThat(names.reads("HUIYIN_TELLING_WEBHOOKS_GRANT_MERCHANT")).isFalse();
    }
}
