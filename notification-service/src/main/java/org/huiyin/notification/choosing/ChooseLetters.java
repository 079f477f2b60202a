package org.huiyin.notification.choosing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.OptOut;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ChoiceRows;
import org.huiyin.notification.store.ChoiceRows.Choice;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.problem.Violation;

/** Writes down which letters a recipient wants to do without; those that are owed to them stay, whatever they say. */
@ApplicationScoped
public class ChooseLetters {

    private final ChoiceRows rows;

    ChooseLetters(ChoiceRows rows) {
        this.rows = rows;
    }

    /** Answers the choice as it stands now; 412 if it was changed since {@code wish.known()}. */
    public Uni<Choice> choose(Mutiny.Session session, Recipient recipient, Wish wish, Instant now) {
        demandThatLawAllows(recipient, wish.muted());
        List<String> muted = wish.muted().stream().distinct().sorted().toList();
        var next = new Choice(wish.known() + 1, muted);
        return rows.put(session, recipient.code(), next, new ChoiceRows.Act(recipient.by(), now))
                .map(done -> {
                    if (!done) {
                        throw Problems.preconditionFailed();
                    }
                    return next;
                });
    }

    private static void demandThatLawAllows(Recipient recipient, List<String> muted) {
        List<String> free =
                OptOut.of(recipient.audience()).stream().map(Stage::name).toList();
        var violations = new ArrayList<Violation>();
        for (int at = 0; at < muted.size(); at++) {
            if (!free.contains(muted.get(at))) {
                violations.add(new Violation(
                        "/muted/" + at, "letter-is-owed", "A letter about this stage is owed, or there is none."));
            }
        }
        if (!violations.isEmpty()) {
            throw Problems.unprocessable(violations);
        }
    }

    /** What a recipient wants, and the version of the choice that they have read. */
    public record Wish(List<String> muted, long known) {}
}
