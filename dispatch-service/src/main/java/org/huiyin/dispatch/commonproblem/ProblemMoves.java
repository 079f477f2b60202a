package org.huiyin.dispatch.commonproblem;

import static org.huiyin.dispatch.commonproblem.ProblemState.Name.OPENED;
import static org.huiyin.dispatch.commonproblem.ProblemState.Name.REPLIED;
import static org.huiyin.dispatch.commonproblem.ProblemState.Name.REPORTED;

import java.util.List;
import java.util.Set;

/** Who may do what with a common problem in which state, under the nouns of the API. */
public final class ProblemMoves {
    private static final Set<ProblemState.Name> UNTIL_THE_END = Set.of(OPENED, REPORTED, REPLIED);
    private static final List<Line> TABLE = List.of(
            new Line("cases", Set.of("dispatcher"), UNTIL_THE_END),
            new Line("conclusion", Set.of("leader"), Set.of(OPENED, REPLIED)),
            new Line("measures", Set.of("dispatcher", "supervisor", "leader"), UNTIL_THE_END),
            new Line("reply", Set.of("dispatcher", "supervisor"), Set.of(REPORTED)),
            new Line("report", Set.of("dispatcher", "supervisor", "leader"), Set.of(OPENED, REPLIED)),
            new Line("separations", Set.of("dispatcher"), UNTIL_THE_END));

    private ProblemMoves() {}

    /** What a caller with these roles may do, by name. */
    public static List<String> open(ProblemState.Name state, Set<String> callersRoles) {
        return TABLE.stream()
                .filter(line ->
                        line.from().contains(state) && callersRoles.stream().anyMatch(line.roles()::contains))
                .map(Line::act)
                .toList();
    }

    private record Line(String act, Set<String> roles, Set<ProblemState.Name> from) {}
}
