package org.huiyin.notification.message;

import static org.huiyin.notification.message.Audience.COMPLAINANT;
import static org.huiyin.notification.message.Audience.HANDLER;
import static org.huiyin.notification.message.Audience.HELPER;
import static org.huiyin.notification.message.Audience.LEADER;
import static org.huiyin.notification.message.Channel.INBOX;
import static org.huiyin.notification.message.Channel.MAIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of who is told what. The complainant gets a letter at every step that changes what to expect; staff get a
 * letter when they must act, and otherwise an entry in the inbox. Helpers hear that there is a demand, and how it ended. Partners are not in it: they choose for themselves.
 */
public final class Tellings {

    private static final List<Telling> TABLE = new Table()
            .at(Stage.FILED, COMPLAINANT, MAIL)
            .at(Stage.FILED, HELPER, MAIL)
            .at(Stage.SUPPLEMENTED, COMPLAINANT, MAIL)
            .at(Stage.SUPPLEMENTED, HANDLER, INBOX)
            .at(Stage.QUESTION_ASKED, COMPLAINANT, MAIL)
            .at(Stage.IDENTITY_OPENED, COMPLAINANT, MAIL)
            .at(Stage.ERASED, HANDLER, INBOX)
            .at(Stage.ASSIGNED, COMPLAINANT, MAIL)
            .at(Stage.ASSIGNED, HANDLER, MAIL, INBOX)
            .at(Stage.ASSIGNED, LEADER, MAIL, INBOX)
            .at(Stage.ACCEPTED, COMPLAINANT, MAIL)
            .at(Stage.HELP_ASKED, HANDLER, MAIL, INBOX)
            .at(Stage.HELP_ASKED, LEADER, MAIL, INBOX)
            .at(Stage.HELP_REPORTED, HANDLER, INBOX)
            .at(Stage.HELP_RELEASED, HANDLER, INBOX)
            .at(Stage.RETURNED, LEADER, INBOX)
            .at(Stage.CONTESTED, LEADER, MAIL, INBOX)
            .at(Stage.MERGED, COMPLAINANT, MAIL)
            .at(Stage.MERGED, HANDLER, INBOX) // its leader answers for the problem, and knows of it from there
            .at(Stage.EXTENDED, COMPLAINANT, MAIL)
            .at(Stage.EXTENDED, LEADER, INBOX)
            .at(Stage.AWAITED, COMPLAINANT, MAIL)
            .at(Stage.SUSPENDED, COMPLAINANT, MAIL)
            .at(Stage.RESUMED, COMPLAINANT, MAIL)
            .at(Stage.RESUMED, HANDLER, INBOX)
            .at(Stage.URGED, HANDLER, MAIL, INBOX)
            .at(Stage.URGED_LEADER, LEADER, MAIL, INBOX)
            .at(Stage.URGED_UNIT, LEADER, MAIL, INBOX) // the register knows no mailbox of a unit's head
            .at(Stage.ORDERED, LEADER, MAIL, INBOX)
            .at(Stage.ORDERED, HANDLER, INBOX)
            .at(Stage.ORDER_OVERDUE, LEADER, MAIL, INBOX)
            .at(Stage.SIGNATURE_ASKED, LEADER, MAIL, INBOX)
            .at(Stage.CLOSURE_SENT_BACK, HANDLER, MAIL, INBOX)
            .at(Stage.OVERDUE, COMPLAINANT, MAIL)
            .at(Stage.OVERDUE, HANDLER, MAIL, INBOX)
            .at(Stage.OVERDUE, LEADER, MAIL, INBOX)
            .at(Stage.RESOLVED, COMPLAINANT, MAIL)
            .at(Stage.RESOLVED, LEADER, INBOX)
            .at(Stage.RESOLVED, HELPER, MAIL)
            .at(Stage.FOLLOWED_UP, HANDLER, INBOX)
            .at(Stage.REOPENED, COMPLAINANT, MAIL)
            .at(Stage.REOPENED, HANDLER, MAIL, INBOX)
            .at(Stage.REOPENED, LEADER, MAIL, INBOX)
            .at(Stage.STRUCK_OFF, COMPLAINANT, MAIL)
            .at(Stage.STRUCK_OFF, LEADER, INBOX)
            .at(Stage.REFERRED, COMPLAINANT, MAIL)
            .at(Stage.WITHDRAWN, COMPLAINANT, MAIL)
            .at(Stage.STOPPED, HANDLER, MAIL, INBOX)
            .at(Stage.STOPPED, LEADER, INBOX)
            .at(Stage.CARD_WARNED, HANDLER, MAIL, INBOX)
            .at(Stage.CARD_WARNED, LEADER, MAIL, INBOX)
            .at(Stage.CARD_PROPOSED, HANDLER, MAIL, INBOX)
            .at(Stage.CARD_PROPOSED, LEADER, MAIL, INBOX)
            .at(Stage.CARD_CONFIRMED, HANDLER, MAIL, INBOX)
            .at(Stage.CARD_CONFIRMED, LEADER, MAIL, INBOX)
            .at(Stage.CARD_REVOKED, HANDLER, MAIL, INBOX)
            .at(Stage.CARD_REVOKED, LEADER, MAIL, INBOX)
            .at(Stage.CARD_UPHELD, HANDLER, MAIL, INBOX)
            .at(Stage.CARD_UPHELD, LEADER, MAIL, INBOX)
            .at(Stage.CARD_WITHDRAWN, HANDLER, MAIL, INBOX)
            .at(Stage.CARD_WITHDRAWN, LEADER, MAIL, INBOX)
            .at(Stage.COMMENDED, HANDLER, MAIL, INBOX)
            .at(Stage.COMMENDED, LEADER, MAIL, INBOX)
            .at(Stage.BULLETIN_ISSUED, LEADER, MAIL, INBOX)
            .at(Stage.CYCLE_NOTICED, HANDLER, INBOX)
            .at(Stage.CYCLE_NOTICED, LEADER, MAIL, INBOX)
            .at(Stage.CYCLE_PUBLISHED, HANDLER, INBOX)
            .at(Stage.CYCLE_PUBLISHED, LEADER, MAIL, INBOX)
            .at(Stage.CYCLE_APPEAL_DECIDED, HANDLER, INBOX)
            .at(Stage.CYCLE_APPEAL_DECIDED, LEADER, MAIL, INBOX)
            .rows();

    private Tellings() {}

    public static List<Telling> all() {
        return TABLE;
    }

    public static List<Telling> at(Stage stage) {
        return TABLE.stream().filter(telling -> telling.stage() == stage).toList();
    }

    /** The audiences that must have been told once this stage is reached; what "every item gets an echo" is checked by. */
    public static Set<Audience> audiences(Stage stage) {
        return at(stage).stream().map(Telling::audience).collect(Collectors.toUnmodifiableSet());
    }

    private static final class Table {
        private final List<Telling> rows = new ArrayList<>();

        Table at(Stage stage, Audience audience, Channel... channels) {
            for (Channel channel : channels) {
                rows.add(new Telling(stage, audience, channel));
            }
            return this;
        }

        List<Telling> rows() {
            return List.copyOf(rows);
        }
    }
}
