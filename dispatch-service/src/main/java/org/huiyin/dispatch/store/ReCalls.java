package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.DrawnRound;
import org.huiyin.dispatch.cases.ReCall;
import org.huiyin.dispatch.cases.Voice;
import org.huiyin.dispatch.store.CaseFollowUps.Asked;
import org.jspecify.annotations.Nullable;

/** Rounds drawn to be asked about once more, and what was said then. The database shows them to no section. */
@ApplicationScoped
public class ReCalls {
    private static final String DRAW =
            """
            insert into case_re_call (case_id, round, section, unit, handler, resolved_by, asked_by, asked_unit, drawn_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DRAWN =
            """
            select round, section, unit, handler, resolved_by, asked_by, asked_unit, recalled_at is not null
            from case_re_call where case_id = ? and round = ?""";
    private static final String RECORD =
            """
            update case_re_call set author = ?, author_unit = ?, recalled_at = ?, solved = cast(cast(? as text) as boolean),
              satisfaction = cast(? as text), reason = cast(? as text), sealed_words = cast(? as text)
            where case_id = ? and round = ?""";
    private static final String OF_CASE =
            """
            select round, author, recalled_at, solved, satisfaction, reason, sealed_words
            from case_re_call where case_id = ? and recalled_at is not null order by round""";

    public Uni<Void> draw(Mutiny.Session session, UUID caseId, DrawnRound drawn, Instant at) {
        return session.createNativeQuery(DRAW)
                .setParameter(1, caseId)
                .setParameter(2, drawn.round())
                .setParameter(3, drawn.section())
                .setParameter(4, drawn.unit())
                .setParameter(5, drawn.handler())
                .setParameter(6, drawn.resolvedBy())
                .setParameter(7, drawn.askedBy())
                .setParameter(8, drawn.askedUnit())
                .setParameter(9, at)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Empty for a round that the lot did not fall on. */
    public Uni<Optional<DrawnRound>> drawn(Mutiny.Session session, UUID caseId, int round) {
        return session.createNativeQuery(DRAWN, Object[].class)
                .setParameter(1, caseId)
                .setParameter(2, round)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ReCalls::drawn));
    }

    /** Whoever calls holds the case. */
    public Uni<Void> record(Mutiny.Session session, UUID caseId, ReCall reCall, @Nullable String sealedWords) {
        Voice voice = reCall.voice();
        return session.createNativeQuery(RECORD)
                .setParameter(1, reCall.author())
                .setParameter(2, reCall.unit())
                .setParameter(3, reCall.at())
                .setParameter(4, voice == null ? null : Boolean.toString(voice.solved()))
                .setParameter(5, voice == null ? null : voice.satisfaction().name())
                .setParameter(
                        6,
                        voice == null || voice.reason() == null
                                ? null
                                : voice.reason().name())
                .setParameter(7, sealedWords)
                .setParameter(8, caseId)
                .setParameter(9, reCall.of().round())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What was said the second time, of all rounds of a case, first to last. */
    public Uni<List<Asked>> of(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(OF_CASE, Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(Asked::of).toList());
    }

    private static DrawnRound drawn(Object[] row) {
        return new DrawnRound(
                (Integer) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Boolean) row[7]);
    }
}
