package org.huiyin.notification.delivering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Address;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.message.Contact;
import org.huiyin.notification.message.Digest;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.sending.Suppression;
import org.huiyin.notification.store.DeliveryHead;
import org.huiyin.notification.store.DueLetter;
import org.huiyin.notification.store.DueLetter.Message;
import org.huiyin.notification.store.StoredFacts.ForComplainant;
import org.huiyin.notification.store.StoredSection;
import org.huiyin.service.sealing.AnswerCodes;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.service.sealing.LetterCodes;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a letter goes and writes it. The only place where a contact or a reply is opened; what comes out lives as
 * long as the sending and no longer.
 */
@ApplicationScoped
class PrepareLetter {

    private final BusSealer sealer;
    private final AnswerCodes answerCodes;
    private final LetterCodes letterCodes;
    private final LetterTemplates templates;
    private final Language staffLanguage;
    private final ObjectMapper json;

    PrepareLetter(
            BusSealer sealer,
            AnswerCodes answerCodes,
            LetterCodes letterCodes,
            LetterTemplates templates,
            TellingConfig config,
            ObjectMapper json) {
        this.sealer = sealer;
        this.answerCodes = answerCodes;
        this.letterCodes = letterCodes;
        this.templates = templates;
        this.staffLanguage = Language.of(config.staffLanguage());
        this.json = json;
    }

    Prepared prepare(DueLetter letter) {
        if (letter.muted()) {
            return new Prepared.Withheld(Suppression.OPTED_OUT);
        }
        return switch (letter.head().audience()) {
            case COMPLAINANT -> toComplainant(letter);
            case HELPER -> toMailbox(letter, letter.helperMailbox());
            case HANDLER, LEADER, PARTNER -> toStaff(letter);
        };
    }

    private Prepared toComplainant(DueLetter letter) {
        if (letter.anonymous()) {
            return new Prepared.Withheld(Suppression.NO_CONTACT);
        }
        if (letter.sealedContact() == null) {
            return new Prepared.Missing("CONTACT");
        }
        Contact contact = contact(letter.head().complaintId(), letter.sealedContact());
        boolean bySms = letter.head().channel() == Channel.SMS;
        Optional<Address> address = bySms ? contact.phoneAddress() : contact.address();
        Language language = Language.of(letter.language());
        return address.<Prepared>map(to -> new Prepared.Ready(to, words(letter, language), elseBySms(to, contact)))
                .orElseGet(() -> new Prepared.Withheld(Suppression.NO_ADDRESS));
    }

    /** After a letter only: a number that was refused is not tried a second time. */
    private static boolean elseBySms(Address tried, Contact contact) {
        return tried.channel() == Channel.MAIL && contact.phoneAddress().isPresent();
    }

    /** The answer itself, the code with which its round may be judged, and the one that chooses letters; none is stored in clear. */
    private ForComplainant secrets(UUID complaint, Message message) {
        Integer round = message.facts().round();
        return new ForComplainant(
                Optional.ofNullable(message.sealedReply())
                        .map(text -> new String(sealer.open("replies", complaint, text), UTF_8)),
                message.stage() == Stage.RESOLVED && round != null
                        ? Optional.of(answerCodes.of(complaint, round))
                        : Optional.empty(),
                Optional.of(letterCodes.of(complaint)));
    }

    private Prepared toStaff(DueLetter letter) {
        StoredSection section = letter.section();
        if (section == null) {
            return new Prepared.Missing("SECTION");
        }
        String mailbox =
                letter.head().audience() == Audience.LEADER ? section.leaderMailbox() : section.sectionMailbox();
        return toMailbox(letter, mailbox);
    }

    private Prepared toMailbox(DueLetter letter, @Nullable String mailbox) {
        return new Contact(Optional.ofNullable(mailbox), Optional.empty())
                .address()
                .<Prepared>map(to -> new Prepared.Ready(to, words(letter, staffLanguage), false))
                .orElseGet(() -> new Prepared.Withheld(Suppression.NO_MAILBOX));
    }

    private Contact contact(UUID complaint, String closed) {
        try {
            JsonNode clear = json.readTree(sealer.open("contacts", complaint, closed));
            return new Contact(text(clear, "email"), text(clear, "phone"));
        } catch (IOException e) {
            throw new IllegalStateException("a contact is not what was agreed");
        }
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    private Words words(DueLetter letter, Language language) {
        Audience audience = letter.head().audience();
        List<Words> messages = Stream.concat(Stream.of(letter.message()), letter.merged().stream())
                .map(message -> words(letter.head(), message, language))
                .toList();
        return Digest.of(audience, language, messages);
    }

    private Words words(DeliveryHead head, Message message, Language language) {
        ForComplainant secrets =
                head.audience() == Audience.COMPLAINANT ? secrets(head.complaintId(), message) : ForComplainant.NOTHING;
        return templates.write(
                message.stage(),
                head.audience(),
                language,
                message.facts().particulars(message.section(), language, secrets));
    }

    /** What is known of a letter before it is sent. */
    sealed interface Prepared {

        record Ready(Address address, Words words, boolean elseBySms) implements Prepared {}

        record Withheld(Suppression reason) implements Prepared {}

        record Missing(String what) implements Prepared {}
    }
}
