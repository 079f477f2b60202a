package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many complaints of each day, source and channel are where. The database itself adds a row with every move. */
@ApplicationScoped
public class TallyStore {
    private static final String SUMS =
            """
            select source, channel, stage, cast(sum(n) as bigint) from case_tally where received_on between ? and ?
            group by source, channel, stage having sum(n) <> 0 order by source, channel, stage""";
    /** What another replica holds is left to it; moves only add rows, so nobody waits for this. */
    private static final String FOLD =
            """
            with scattered as (
              select received_on, source, channel, stage from case_tally
              group by received_on, source, channel, stage having count(*) > 1 limit ?),
            held as (
              select t.ctid from case_tally t join scattered using (received_on, source, channel, stage)
              for update of t skip locked),
            taken as (
              delete from case_tally where ctid = any (array(select ctid from held))
              returning received_on, source, channel, stage, n)
            insert into case_tally (received_on, source, channel, stage, n)
            select received_on, source, channel, stage, sum(n) from taken group by 1, 2, 3, 4 having sum(n) <> 0""";

    /** Sums over the complaints filed from one day until another, both included. */
    public Uni<List<Sum>> sums(Mutiny.Session session, LocalDate from, LocalDate to) {
        return session.createNativeQuery(SUMS, Object[].class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList()
                .map(rows -> rows.stream().map(Sum::of).toList());
    }

    /** Adds rows of one kind up into one, for at most so many kinds. */
    public Uni<Integer> fold(Mutiny.Session session, int kinds) {
        return session.createNativeQuery(FOLD).setParameter(1, kinds).executeUpdate();
    }

    /** So many complaints of one source and channel are at one stage. */
    public record Sum(String source, String channel, Stage stage, long n) {
        private static Sum of(Object[] row) {
            return new Sum(
                    (String) row[0], (String) row[1], Stage.valueOf((String) row[2]), ((Number) row[3]).longValue());
        }
    }

    /** Where a complaint is, as the database groups the states. */
    public enum Stage {
        WAITING,
        OPEN,
        STRUCK_OFF,
        WITHDRAWN,
        REFERRED
    }
}
