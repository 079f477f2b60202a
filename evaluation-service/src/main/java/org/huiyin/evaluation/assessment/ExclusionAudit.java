package org.huiyin.evaluation.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.evaluation.method.funnel.Count;
import org.huiyin.evaluation.method.funnel.Funnel;
import org.huiyin.evaluation.method.funnel.Kind;
import org.huiyin.evaluation.method.funnel.Position;

/** Which sections have so many cases excluded that somebody has to look (section 3 of the method). */
final class ExclusionAudit {
    private ExclusionAudit() {}

    /** More than the share that the rules allow, or above the 99.8 % limit of the funnel. */
    static Set<String> of(List<SectionLoad> loads, double share) {
        List<SectionLoad> some = loads.stream().filter(load -> cases(load) > 0).toList();
        var audited = new HashSet<String>();
        if (some.isEmpty()) {
            return audited;
        }
        List<Position> positions = Funnel.of(
                        Kind.PROPORTION,
                        some.stream()
                                .map(load -> new Count(load.excluded().size(), cases(load)))
                                .toList())
                .positions();
        for (int i = 0; i < some.size(); i++) {
            Position position = positions.get(i);
            if (position.value() > share || position.value() > position.plain().high998()) {
                audited.add(some.get(i).section());
            }
        }
        return audited;
    }

    private static int cases(SectionLoad load) {
        return load.cases().size() + load.excluded().size();
    }
}
