package org.huiyin.notification.choosing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.store.ChoiceRows;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sealing.LetterCodes;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds a letter choose, and nobody else: by the number of the complaint and the code that stands in each letter. A
 * wrong code and a number that does not exist come to the same 404, after the same work; a code of 100 bits is not guessed.
 */
@ApplicationScoped
public class AdmitByLetter {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST = 60;

    private final ChoiceRows rows;
    private final LetterCodes codes;

    AdmitByLetter(ChoiceRows rows, LetterCodes codes) {
        this.rows = rows;
        this.codes = codes;
    }

    public Uni<Recipient> admit(Mutiny.Session session, String number, @Nullable String typed) {
        String code = typed == null || typed.length() > LONGEST ? "" : typed;
        return rows.complaint(session, number).map(found -> {
            UUID complaint = found.isEmpty() ? NOBODY : found.get(0);
            if (!codes.matches(code, complaint) || found.isEmpty()) {
                throw Problems.notFound();
            }
            return Recipient.complainant(complaint);
        });
    }
}
