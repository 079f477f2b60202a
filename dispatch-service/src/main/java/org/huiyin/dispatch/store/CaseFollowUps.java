package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.DissatisfactionReason;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.cases.Voice;
import org.jspecify.annotations.Nullable;

/** Every attempt to ask a complainant, and what was said; the complainant's own words only sealed. */
@ApplicationScoped
public class CaseFollowUps {
    private static final String ADD =
            """
            insert into case_follow_up (case_id, n, round, author, at, solved, satisfaction, reason, sealed_words)
            select ?, count(*) + 1, ?, ?, ?, cast(cast(? as text) as boolean), cast(? as text), cast(? as text), cast(? as text)
            from case_follow_up where case_id = ?""";
    private static final String OF_CASE =
            """
            select round, author, at, solved, satisfaction, reason, sealed_words
            from case_follow_up where case_id = ? order by n""";

    public Uni<Void> add(Mutiny.Session session, UUID caseId, Asked asked) {
        Voice voice = asked.voice();
        DissatisfactionReason reason = voice == null ? null : voice.reason();
        return session.createNativeQuery(ADD)
                .setParameter(1, caseId)
                .setParameter(2, asked.round())
                .setParameter(3, asked.author())
                .setParameter(4, asked.at())
                .setParameter(5, voice == null ? null : Boolean.toString(voice.solved()))
                .setParameter(6, voice == null ? null : voice.satisfaction().name())
                .setParameter(7, reason == null ? null : reason.name())
                .setParameter(8, asked.sealedWords())
                .setParameter(9, caseId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** All attempts of a case, in order. */
    public Uni<List<Asked>> of(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(OF_CASE, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(Asked::of).toList());
    }

    /** One attempt; without a voice nobody was reached. */
    public record Asked(int round, String author, Instant at, @Nullable Voice voice, @Nullable String sealedWords) {

        static Asked of(Object[] row) {
            return new Asked((Integer) row[0], (String) row[1], Instants.of(row[2]), voice(row), (String) row[6]);
        }

        private static @Nullable Voice voice(Object[] row) {
            String reason = (String) row[5];
            return row[3] == null
                    ? null
                    : new Voice(
                            (Boolean) row[3],
                            Satisfaction.valueOf((String) row[4]),
                            Optional.ofNullable(reason)
                                    .map(DissatisfactionReason::valueOf)
                                    .orElse(null));
        }
    }
}
