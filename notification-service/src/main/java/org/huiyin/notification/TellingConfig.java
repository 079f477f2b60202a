package org.huiyin.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about telling that an office may set for itself. */
@ConfigMapping(prefix = "huiyin.telling")
public interface TellingConfig {

    /** The name under which the office writes, and where it can be asked. */
    Office office();

    /** The language in which sections and leaders are written to. */
    @WithDefault("zh")
    String staffLanguage();

    /** The page on which complainants judge an answer; number and code are put behind its {@code #}, which no server sees. */
    Optional<String> answerPage();

    /** Domains of mailboxes to which admins may send test letters; none by default. */
    Optional<List<String>> workDomains();

    SendHoursConfig sendHours();

    Sender sender();

    Sms sms();

    Webhooks webhooks();

    interface Office {
        String zh();

        String en();

        /** The telephone number that messages tell complainants to ask at. */
        Optional<String> phone();

        /** The address of the page, short enough for an SMS, on which complainants read an answer. */
        Optional<String> site();
    }

    /** The same time twice means: always. */
    interface SendHoursConfig {
        @WithDefault("08:00")
        LocalTime from();

        @WithDefault("21:00")
        LocalTime until();

        /** Whether sections and leaders get letters on working days only; urgent ones go out at any time. */
        @WithDefault("true")
        boolean staffOnWorkingDays();
    }

    interface Sender {
        @WithDefault("true")
        boolean enabled();

        /** Letters taken at once. */
        @WithDefault("50")
        int batch();

        /** Letters on the way at once. */
        @WithDefault("8")
        int concurrency();

        /** Calls to partners under way at once: more, since one that does not answer takes 15 seconds. */
        @WithDefault("32")
        int callConcurrency();

        /** How long a sender that died keeps its letters from the others. */
        @WithDefault("PT5M")
        Duration lease();

        /** After a letter, the same recipient gets no other for so long; what comes due meanwhile is one letter. Nothing: no limit. */
        @WithDefault("PT5M")
        Duration pace();

        /** How long a letter waits for a contact that was announced but never came. */
        @WithDefault("PT72H")
        Duration contactPatience();
    }

    interface Sms {
        /** {@code http}, {@code aliyun}, {@code log} (says DELIVERED, sends nothing) or {@code none} (every message fails for good). */
        @WithDefault("none")
        String gateway();

        /** Where the HTTP gateway is. */
        Optional<String> url();

        /** Its bearer token. */
        Optional<String> token();

        Aliyun aliyun();
    }

    /** Needed where the gateway is {@code aliyun}. */
    interface Aliyun {
        @WithDefault("https://dysmsapi.aliyuncs.com")
        String endpoint();

        Optional<String> accessKeyId();

        Optional<String> accessKeySecret();

        /** The approved signature (签名), without brackets. */
        Optional<String> signName();

        /** An approved template with one variable. */
        Optional<String> templateCode();

        /** What that variable is called. */
        @WithDefault("text")
        String templateVariable();
    }

    interface Webhooks {
        /** Which sources of complaints a partner (by client id) may hear of; {@code *} is every source. */
        Map<String, List<String>> grants();

        @WithDefault("20")
        int perPartner();

        /** How long the old secret still signs after a rotation. */
        @WithDefault("PT24H")
        Duration rotation();
    }
}
