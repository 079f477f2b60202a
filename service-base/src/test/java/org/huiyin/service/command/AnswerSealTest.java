package org.huiyin.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class AnswerSealTest {
    private static final byte[] ANSWER = "{\"accessCode\":\"shown once\"}".getBytes(UTF_8);

    @Test
    void opensWithTheSameScopeAndKeyOnly() throws GeneralSecurityException {
        byte[] sealed = new AnswerSeal("me POST /v1/complaints", "0123456789abcdef").seal(ANSWER);

        assertThat(new AnswerSeal("me POST /v1/complaints", "0123456789abcdef").open(sealed))
                .isEqualTo(ANSWER);
        assertThatThrownBy(() -> new AnswerSeal("me POST /v1/complaints", "0123456789abcdeF").open(sealed))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new AnswerSeal("you POST /v1/complaints", "0123456789abcdef").open(sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theSameKeyOfAnotherScopeHasAnotherHash() {
        assertThat(new AnswerSeal("a", "bcdefghijklmnopqrst").hash())
                .isNotEqualTo(new AnswerSeal("ab", "cdefghijklmnopqrst").hash())
                .hasSize(32);
    }
}
