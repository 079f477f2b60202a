package org.huiyin.notification.editing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.store.TextRows;
import org.huiyin.notification.store.TextRows.Act;
import org.huiyin.notification.store.TextRows.Active;
import org.huiyin.service.problem.Problems;

/**
 * Puts a version of a text in force, or the shipped one again. Four eyes: whoever wrote it does not activate it. What was valid
 * when it was proposed is checked anew, for facts and endings may have changed since.
 */
@ApplicationScoped
public class ActivateText {

    private final ReadText reading;
    private final CheckText checking;
    private final TextRows rows;

    ActivateText(ReadText reading, CheckText checking, TextRows rows) {
        this.reading = reading;
        this.checking = checking;
        this.rows = rows;
    }

    /** @param known how many activations the caller knows of; answers how many there are now */
    public Uni<Long> activate(Mutiny.Session session, TextKey key, Choice choice, Act act) {
        return rows.lock(session, key)
                .chain(() -> reading.read(session, key, choice.version()))
                .invoke(text -> demandOtherEyes(text, act))
                .invoke(text -> checking.check(key, text.source()))
                .chain(() -> rows.standing(session, key))
                .invoke(standing -> {
                    if (standing.activations() != choice.known()) {
                        throw Problems.preconditionFailed();
                    }
                })
                .chain(() -> rows.activate(session, key, choice.version(), act))
                .replaceWith(choice.known() + 1);
    }

    private static void demandOtherEyes(Active text, Act act) {
        if (text.author().equals(act.by())) {
            throw Problems.conflict("four-eyes", "Somebody else than its author activates a text.");
        }
    }

    /** Which version, and how many activations the caller knows of. */
    public record Choice(long version, long known) {}
}
