package org.huiyin.evaluation.appealing;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleAppealDecided;
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.appeal.Ruling;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.panel.Member;
import org.huiyin.evaluation.store.AppealRows;
import org.huiyin.evaluation.store.PanelRows;
import org.huiyin.service.problem.Problems;

/** A member of the commission who judged nothing about the section decides on its appeal, once. */
@ApplicationScoped
public class DecideAppeal {
    private static final Set<Stage> OPEN = EnumSet.of(Stage.NOTICED, Stage.APPEALS);

    private final Cycles cycles;
    private final PanelRows panels;
    private final AppealRows appeals;
    private final CheckGranted check;

    DecideAppeal(Cycles cycles, PanelRows panels, AppealRows appeals, CheckGranted check) {
        this.cycles = cycles;
        this.panels = panels;
        this.appeals = appeals;
        this.check = check;
    }

    /** Which appeal of which version of the cycle. */
    public record Target(int number, long version) {}

    /** The cycle that it belongs to, and the decided appeal. */
    public record Decided(Cycle cycle, Appeal appeal) {}

    public Uni<Decided> run(Mutiny.Session session, Act act, Target target, Appeal.Finding finding) {
        return cycles.lock(session, act.cycle(), target.version()).chain(cycle -> {
            if (!OPEN.contains(cycle.stage())) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return appeals.of(session, cycle.id())
                    .map(known -> find(known, target.number()))
                    .chain(appeal -> judges(session, act, appeal).chain(judges -> {
                        CheckGranted.requireAskedFor(appeal, finding);
                        return decided(session, act, cycle, new Question(appeal, judges, finding))
                                .call(decided -> check.requirePossible(session, cycle, decided, act.at()))
                                .chain(decided -> store(session, act, cycle, decided));
                    }));
        });
    }

    /** A decision stands, but for what nobody can carry out any more. */
    private Uni<Appeal> decided(Mutiny.Session session, Act act, Cycle cycle, Question question) {
        Appeal appeal = question.appeal();
        if (appeal.due().isEmpty()) {
            return Uni.createFrom()
                    .item(appeal.decide(act.actor(), question.judges(), question.finding(), act.now())
                            .orThrow(Refusals::problem));
        }
        return check.known(session, cycle, appeal, act.at())
                .map(known -> appeal.amend(act.actor(), question.judges(), question.finding(), known, act.now())
                        .orThrow(Refusals::problem));
    }

    private record Question(Appeal appeal, Appeal.Judges judges, Appeal.Finding finding) {}

    private Uni<Decided> store(Mutiny.Session session, Act act, Cycle cycle, Appeal decided) {
        Ruling ruling = requireNonNull(decided.ruling());
        var told = new CycleAppealDecided(
                cycle.id(),
                decided.number(),
                decided.section(),
                ruling.outcome().name(),
                ruling.granted().stream()
                        .map(granted -> granted.kind().name())
                        .distinct()
                        .sorted()
                        .toList(),
                act.at());
        String detail = decided.number() + " " + decided.section() + " " + ruling.outcome();
        return appeals.decide(session, cycle.id(), decided.number(), ruling)
                .chain(() -> cycles.note(session, act, cycle, Step.of("appeal-decision", detail, told)))
                .replaceWith(new Decided(cycle, decided));
    }

    private Uni<Appeal.Judges> judges(Mutiny.Session session, Act act, Appeal appeal) {
        return panels.judges(session, act.cycle(), appeal.section())
                .chain(subjects -> panels.members(session, act.cycle())
                        .map(members -> new Appeal.Judges(new HashSet<>(subjects), unitOf(act, members))));
    }

    private static String unitOf(Act act, List<Member> members) {
        return members.stream()
                .filter(member -> member.subject().equals(act.author()))
                .map(Member::unit)
                .findFirst()
                .orElse("");
    }

    private static Appeal find(List<Appeal> known, int number) {
        return known.stream()
                .filter(appeal -> appeal.number() == number)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
