package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.likeness.Likeness;
import org.huiyin.dispatch.likeness.Traits;
import org.huiyin.dispatch.register.Territories;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Likenesses;
import org.huiyin.dispatch.store.Likenesses.Compared;
import org.huiyin.dispatch.store.Sight;

/** Suggests cases that may have the same problem as one, the most alike first, with reasons. A dispatcher decides. */
@ApplicationScoped
public class FindSimilar {
    private final CaseStore cases;
    private final Likenesses likenesses;
    private final CurrentCity city;

    FindSimilar(CaseStore cases, Likenesses likenesses, CurrentCity city) {
        this.cases = cases;
        this.likenesses = likenesses;
        this.city = city;
    }

    /** 404 for a case outside of the sight; nothing outside of it is suggested. */
    public Uni<List<Similar>> run(Mutiny.Session session, UUID id, Sight sight, int limit) {
        return cases.find(session, id, sight)
                .chain(row -> likenesses.candidates(session, id, sight))
                .map(candidates -> rank(id, candidates, limit));
    }

    private List<Similar> rank(UUID id, List<Compared> candidates, int limit) {
        Optional<Traits> one = candidates.stream()
                .filter(candidate -> candidate.row().id().equals(id))
                .map(Compared::traits)
                .findFirst();
        if (one.isEmpty()) {
            return List.of(); // opened before cases were compared
        }
        Territories territories = city.get().register().territories();
        return candidates.stream()
                .filter(candidate -> !candidate.row().id().equals(id))
                .map(candidate -> new Similar(candidate, Likeness.of(one.get(), candidate.traits(), territories)))
                .sorted(Comparator.comparingDouble(
                                (Similar similar) -> -similar.likeness().score())
                        .thenComparing(similar -> similar.candidate().row().id()))
                .limit(limit)
                .toList();
    }

    /** A case, and how alike it is. */
    public record Similar(Compared candidate, Likeness likeness) {}
}
