package org.huiyin.intake.complainant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiyin.intake.complaint.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000,+8613800138000",
        "+86 138-0013-8000,+8613800138000",
        "010-62345678,+861062345678",
        "+44 20 7946 0958,+442079460958"
    })
    void keepsThePhoneAsWrittenAndAsDialled(String written, String dialled) {
        assertThat(Phone.of(written)).isEqualTo(new Phone(written, dialled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "110 or so",
                "1380013800",
                "+999123456789",
                "=1+1",
                "13800138000\r\nBcc: x",
                "１３８００１３８０００"
            })
    void refusesWhatNoTelephoneCouldRing(String written) {
        assertRefused(() -> Phone.of(written), "invalid-phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "zhang.san+box@mail.example.com", "o'hara@example.org"})
    void acceptsMailAddresses(String address) {
        assertThat(new Email(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a@@b.cn",
                "a b@c.cn",
                "a@b.cn\r\nBcc: x@y.cn",
                "a@-b.cn",
                ".a@b.cn",
                "a..b@c.cn",
                "a.@b.cn",
                "a@b..cn",
                "<a@b.cn>",
                "a@b.cn,c@d.cn",
                "张@例子.cn"
            })
    void refusesWhatIsNoMailAddress(String address) {
        assertRefused(() -> new Email(address), "invalid-email");
    }

    @Test
    void refusesAContactThatReachesNobody() {
        assertRefused(() -> new Contact(new PersonName("王芳"), null, null), "contact-incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "91440300708461136T"})
    void acceptsCreditCodesWithTheRightCheckCharacter(String code) {
        assertThat(new CreditCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100m000100y43",
                " 91350100M000100Y43",
                "00000000000000000O",
                "91350100M000100Y4３"
            })
    void refusesOtherCreditCodes(String code) {
        assertRefused(() -> new CreditCode(code), "invalid-credit-code");
    }

    @Test
    void doesNotShowAContactInALog() {
        Contact contact = new Contact(new PersonName("王芳"), new Email("wang@b.cn"), Phone.of("13800138000"));
        assertThat(contact.toString()).doesNotContain("王芳", "wang", "138");
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
