package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Signal.NothingSolved;
import org.huiyin.evaluation.card.VolumeGuard;

/** What cards need to know of cases, from the live facts. */
@ApplicationScoped
public class CaseLoadRows {
    // a case of two sections counts for both, so that the sections' cases add up to the city's
    private static final String LOAD =
            """
            with turn as (
              select distinct fact.case_id, fact.section from section_fact fact, generation_pointer
              where fact.generation = live and fact.assigned_at > ?)
            select count(*) filter (where section = ?) as section_cases, count(*) as city_cases,
              (select count(*) from card where colour = 'YELLOW' and state in ('CONFIRMED', 'UPHELD') and expires_at > ?)
                as city_yellows
            from turn""";
    private static final String OPEN =
            """
            select exists (select from section_fact fact, generation_pointer
              where fact.generation = live and case_id = ? and section = ? and assigned_seq is not null
                and greatest(returned_seq, resolved_seq, struck_off_seq, 0) < assigned_seq)""";
    private static final String CLAIMED =
            """
            select exists (select from section_fact fact, generation_pointer
              where fact.generation = live and case_id = ? and section = ? and round = ?
                and closure_code in ('SOLVED', 'PARTLY'))""";
    private static final String OWN =
            """
            select count(distinct case_id) = ? from section_fact fact, generation_pointer
            where fact.generation = live and section = ?
              and case_id = any(cast(string_to_array(?, ',') as uuid[]))""";

    /** The volume against which a section's yellow cards are weighed. */
    public Uni<VolumeGuard> guard(Mutiny.Session session, String section, Instant since, Instant now) {
        return JsonRows.list(session, Load.class, LOAD, since, section, now)
                .map(found -> found.get(0))
                .map(load -> VolumeGuard.of(load.sectionCases(), load.cityCases(), load.cityYellows()));
    }

    /** Whether a section has a case to answer. */
    public Uni<Boolean> isOpen(Mutiny.Session session, UUID caseId, String section) {
        return session.createNativeQuery(OPEN, Boolean.class)
                .setParameter(1, caseId)
                .setParameter(2, section)
                .getSingleResult();
    }

    /** Whether the closure that the complainant spoke of claimed that something was solved. */
    public Uni<Boolean> claimedSolved(Mutiny.Session session, NothingSolved said) {
        return session.createNativeQuery(CLAIMED, Boolean.class)
                .setParameter(1, said.offence().caseId())
                .setParameter(2, said.offence().section())
                .setParameter(3, said.round())
                .getSingleResult();
    }

    /** Whether a section had something to do with each of these cases. */
    public Uni<Boolean> hadAll(Mutiny.Session session, String section, Collection<UUID> cases) {
        String ids = cases.stream().map(UUID::toString).collect(Collectors.joining(","));
        return session.createNativeQuery(OWN, Boolean.class)
                .setParameter(1, cases.stream().distinct().count())
                .setParameter(2, section)
                .setParameter(3, ids)
                .getSingleResult();
    }

    private record Load(long sectionCases, long cityCases, long cityYellows) {}
}
