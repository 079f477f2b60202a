package org.huiyin.evaluation.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.evaluation.method.funnel.Count;
import org.huiyin.evaluation.method.funnel.Funnel;
import org.huiyin.evaluation.method.funnel.Kind;

/** Funnel limits for counted events. */
record FunnelQuestion(Kind kind, List<String> ids, List<Count> units) implements Question {

    static FunnelQuestion read(Fields body) {
        Kind kind = body.choice("kind", Kind.class);
        var seen = new Identifiers();
        var ids = new ArrayList<String>();
        var units = new ArrayList<Count>();
        for (Fields unit : body.objects("units", Sizes.MOST_SECTIONS)) {
            ids.add(seen.read(unit));
            double observed = unit.number("observed", Range.NOT_NEGATIVE);
            double denominator = unit.number("denominator", Range.POSITIVE);
            if (kind == Kind.PROPORTION && observed > denominator) {
                unit.faults().invalid(unit.pointer("observed"), "above-denominator", "A part is at most the whole.");
            }
            units.add(new Count(observed, denominator));
            unit.end();
        }
        body.end();
        return new FunnelQuestion(kind, ids, units);
    }

    @Override
    public FunnelAnswer answer() {
        Funnel funnel = Funnel.of(kind, units);
        return new FunnelAnswer(
                funnel.target(),
                funnel.heterogeneity().tauSquared(),
                funnel.heterogeneity().mean(),
                IntStream.range(0, ids.size())
                        .mapToObj(i -> FunnelAnswer.FunnelLine.of(
                                ids.get(i), funnel.positions().get(i)))
                        .toList());
    }
}
