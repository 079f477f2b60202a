package org.huiyin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @Test
    void prefersMailAndFallsBackToSms() {
        assertThat(contact("li@example.com", "13800000000").address())
                .contains(new Address(Channel.MAIL, "li@example.com"));
        assertThat(contact(null, "13800000000").address()).contains(new Address(Channel.SMS, "13800000000"));
        assertThat(contact(null, null).address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li@example.com\r\nBcc: x@example.com",
                "a@b, c@d",
                "<li@example.com>",
                "no-at-sign",
                "@example.com",
                "li@",
                "",
                "a@b@c@d;e"
            })
    void neverWritesToWhatIsNotOneMailbox(String email) {
        assertThat(contact(email, null).address()).isEmpty();
    }

    @Test
    void showsAddressesMasked() {
        assertThat(new Address(Channel.MAIL, "zhang.san@mail.example.com").masked())
                .isEqualTo("z***@m***.com");
        assertThat(new Address(Channel.MAIL, "李@例子.cn").masked()).isEqualTo("李***@例***.cn");
        assertThat(new Address(Channel.SMS, "+86 138-0000-0012").masked()).isEqualTo("***12");
        assertThat(contact("li@example.com", "13800000000").toString()).isEqualTo("Contact[…]");
        assertThat(new Address(Channel.MAIL, "li@example.com").toString()).doesNotContain("li@");
    }

    private static Contact contact(@Nullable String email, @Nullable String phone) {
        return new Contact(Optional.ofNullable(email), Optional.ofNullable(phone));
    }
}
