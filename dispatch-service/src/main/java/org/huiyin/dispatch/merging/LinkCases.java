package org.huiyin.dispatch.merging;

import static java.util.function.Function.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Mergeable;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.commonproblem.Open;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.merging.LinkResult.Reason;
import org.huiyin.dispatch.merging.LinkResult.Result;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.MergedCases;

/**
 * Merges many cases in a common problem, or takes them out, in one transaction. What can't be is left as it is and named with its
 * reason; the rest is done.
 */
@ApplicationScoped
public class LinkCases {
    private static final int BATCH = 50;

    private final HoldProblem holdProblem;
    private final CaseStore cases;
    private final ChangeCase changeCase;
    private final MergedCases merged;
    private final Linking linking;

    LinkCases(HoldProblem holdProblem, CaseStore cases, ChangeCase changeCase, MergedCases merged, Linking linking) {
        this.holdProblem = holdProblem;
        this.cases = cases;
        this.changeCase = changeCase;
        this.merged = merged;
        this.linking = linking;
    }

    public Uni<List<LinkResult>> link(Mutiny.Session session, Act act, List<UUID> ids) {
        return each(session, act, ids, (problem, row) -> link(session, act, problem, row));
    }

    public Uni<List<LinkResult>> unlink(Mutiny.Session session, Act act, List<UUID> ids) {
        return each(session, act, ids, (problem, row) -> unlink(session, act, problem, row));
    }

    private Uni<List<LinkResult>> each(
            Mutiny.Session session, Act act, List<UUID> ids, BiFunction<CommonProblem, CaseRow, Uni<LinkResult>> step) {
        List<UUID> wanted = ids.stream().distinct().toList();
        return holdProblem.run(session, act, act.sight()).chain(held -> {
            CommonProblem problem = HoldProblem.require(held, Open.class, act).problem();
            return batches(session, act, wanted, row -> step.apply(problem, row));
        });
    }

    /** All cases are locked in one order; what a batch has written is forgotten, or each step would look through all of it again. */
    private Uni<List<LinkResult>> batches(Mutiny.Session session, Act act, List<UUID> wanted, Step step) {
        List<UUID> sorted =
                wanted.stream().sorted(Comparator.comparing(UUID::toString)).toList();
        Map<UUID, LinkResult> results = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int from = 0; from < sorted.size(); from += BATCH) {
            List<UUID> batch = sorted.subList(from, Math.min(from + BATCH, sorted.size()));
            all = all.chain(() -> batch(session, act, batch, step))
                    .invoke(some -> some.forEach(one -> results.put(one.caseId(), one)))
                    .chain(session::flush)
                    .invoke(session::clear);
        }
        return all.chain(() -> noteChange(session, act, results.values()))
                .replaceWith(() -> wanted.stream().map(results::get).toList());
    }

    private Uni<List<LinkResult>> batch(Mutiny.Session session, Act act, List<UUID> ids, Step step) {
        return cases.lockAll(session, ids, act.sight())
                .map(rows -> rows.stream().collect(Collectors.toMap(CaseRow::id, identity())))
                .chain(rows -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> {
                            CaseRow row = rows.get(id);
                            return row == null ? Uni.createFrom().item(LinkResult.unknown(id)) : step.run(row);
                        })
                        .collect()
                        .asList());
    }

    private Uni<Void> noteChange(Mutiny.Session session, Act act, Collection<LinkResult> results) {
        return results.stream().allMatch(one -> one.result() == Result.REFUSED)
                ? Uni.createFrom().voidItem()
                : holdProblem
                        .run(session, act, act.sight())
                        .invoke(CommonProblemRow::changed)
                        .replaceWithVoid();
    }

    private Uni<LinkResult> link(Mutiny.Session session, Act act, CommonProblem problem, CaseRow row) {
        CaseState state = row.state();
        if (state instanceof Merged in) {
            return result(row, in.problem().equals(problem.id()), Result.LINKED, Reason.MERGED_ELSEWHERE);
        }
        if (!(state instanceof Mergeable)) {
            return result(row, false, Result.LINKED, Reason.WRONG_STATE);
        }
        if (Linking.inDispute(row)) {
            return result(row, false, Result.LINKED, Reason.IN_DISPUTE);
        }
        String former = Linking.sectionOf(row);
        return changeCase
                .write(session, row, linking.merge(row, problem, act.now()), act.author(), act.now())
                .chain(() -> linking.keep(session, row, former, problem, act.signed()))
                .chain(() -> result(row, true, Result.LINKED, Reason.WRONG_STATE));
    }

    private Uni<LinkResult> unlink(Mutiny.Session session, Act act, CommonProblem problem, CaseRow row) {
        if (!(row.state() instanceof Merged in) || !in.problem().equals(problem.id())) {
            return merged.parted(session, problem.id(), row.id())
                    .chain(parted -> result(row, parted, Result.UNLINKED, Reason.MERGED_ELSEWHERE));
        }
        return changeCase
                .write(session, row, linking.separate(row, problem, act.now()), act.author(), act.now())
                .chain(() -> merged.part(session, problem.id(), row.id(), act.author(), act.now()))
                .chain(() -> result(row, true, Result.UNLINKED, Reason.WRONG_STATE));
    }

    private static Uni<LinkResult> result(CaseRow row, boolean done, Result result, Reason otherwise) {
        return Uni.createFrom()
                .item(
                        done
                                ? LinkResult.done(row.id(), result, row.stateName())
                                : LinkResult.refused(row.id(), otherwise, row.stateName()));
    }

    private interface Step {
        Uni<LinkResult> run(CaseRow row);
    }
}
