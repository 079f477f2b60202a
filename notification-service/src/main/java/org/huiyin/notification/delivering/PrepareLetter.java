package org.huiyin.notification.delivering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Address;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.message.Contact;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.notification.sending.Suppression;
import org.huiyin.notification.store.DeliveryHead;
import org.huiyin.notification.store.DueLetter;
import org.huiyin.notification.store.StoredFacts.ForComplainant;
import org.huiyin.notification.store.StoredSection;
import org.huiyin.service.sealing.AnswerCodes;
import org.huiyin.service.sealing.BusSealer;

/**
 * Finds out where a letter goes and writes it. The only place where a contact or a reply is opened; what comes out lives as
 * long as the sending and no longer.
 */
@ApplicationScoped
class PrepareLetter {

    private final BusSealer sealer;
    private final AnswerCodes answerCodes;
    private final LetterTemplates templates;
    private final Language staffLanguage;
    private final ObjectMapper json;

    PrepareLetter(
            BusSealer sealer,
            AnswerCodes answerCodes,
            LetterTemplates templates,
            TellingConfig config,
            ObjectMapper json) {
        this.sealer = sealer;
        this.answerCodes = answerCodes;
        this.templates = templates;
        this.staffLanguage = Language.of(config.staffLanguage());
        this.json = json;
    }

    Prepared prepare(DueLetter letter) {
        return letter.head().audience() == Audience.COMPLAINANT ? toComplainant(letter) : toStaff(letter);
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
        boolean elseBySms = !bySms && contact.phoneAddress().isPresent();
        return address.<Prepared>map(to -> new Prepared.Ready(to, words(letter, language, secrets(letter)), elseBySms))
                .orElseGet(() -> new Prepared.Withheld(Suppression.NO_ADDRESS));
    }

    /** The answer itself, and the code with which its round may be judged; neither is stored in clear anywhere. */
    private ForComplainant secrets(DueLetter letter) {
        UUID complaint = letter.head().complaintId();
        Integer round = letter.facts().round();
        return new ForComplainant(
                Optional.ofNullable(letter.sealedReply())
                        .map(text -> new String(sealer.open("replies", complaint, text), UTF_8)),
                letter.head().stage() == Stage.RESOLVED && round != null
                        ? Optional.of(answerCodes.of(complaint, round))
                        : Optional.empty());
    }

    private Prepared toStaff(DueLetter letter) {
        StoredSection section = letter.section();
        if (section == null) {
            return new Prepared.Missing("SECTION");
        }
        String mailbox =
                letter.head().audience() == Audience.LEADER ? section.leaderMailbox() : section.sectionMailbox();
        return new Contact(Optional.ofNullable(mailbox), Optional.empty())
                .address()
                .<Prepared>map(
                        to -> new Prepared.Ready(to, words(letter, staffLanguage, ForComplainant.NOTHING), false))
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

    private Words words(DueLetter letter, Language language, ForComplainant secrets) {
        DeliveryHead head = letter.head();
        return templates.write(
                head.stage(),
                head.audience(),
                language,
                letter.facts().particulars(letter.section(), language, secrets));
    }

    /** What is known of a letter before it is sent. */
    sealed interface Prepared {

        record Ready(Address address, Words words, boolean elseBySms) implements Prepared {}

        record Withheld(Suppression reason) implements Prepared {}

        record Missing(String what) implements Prepared {}
    }
}
