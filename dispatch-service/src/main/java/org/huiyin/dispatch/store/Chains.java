package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.audit.Chain;
import org.huiyin.dispatch.audit.Link;
import org.jspecify.annotations.Nullable;

/** Reads histories with the heads that stand in the cases, to be checked. */
@ApplicationScoped
public class Chains {
    private static final String PAGE = "select c.id from CaseRow c where c.id > :after order by c.id";
    private static final String CHAINS =
            "select c.id, c.history, s from CaseRow c left join StepRow s on s.key.caseId = c.id"
                    + " where c.id > :after and c.id <= :last order by c.id, s.key.n";

    /** A page of cases, in the order of their ids. Head and entries are of one moment: one statement reads both. */
    public Uni<List<Chain>> after(Mutiny.Session session, UUID after, int limit) {
        return session.createSelectionQuery(PAGE, UUID.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : between(session, after, ids.get(ids.size() - 1)));
    }

    private static Uni<List<Chain>> between(Mutiny.Session session, UUID after, UUID last) {
        return session.createSelectionQuery(CHAINS, Object[].class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList()
                .map(Chains::chains);
    }

    private static List<Chain> chains(List<Object[]> rows) {
        Map<UUID, HistoryHead> heads = new LinkedHashMap<>();
        Map<UUID, List<Link>> links = new LinkedHashMap<>();
        for (Object[] row : rows) {
            UUID id = (UUID) row[0];
            heads.put(id, (HistoryHead) row[1]);
            addTo(links.computeIfAbsent(id, unseen -> new ArrayList<>()), (StepRow) row[2]);
        }
        return heads.entrySet().stream()
                .map(entry -> new Chain(
                        entry.getKey(), entry.getValue().head(), links.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** A case without any entry comes with none. */
    private static void addTo(List<Link> links, @Nullable StepRow step) {
        if (step != null) {
            links.add(step.link());
        }
    }
}
