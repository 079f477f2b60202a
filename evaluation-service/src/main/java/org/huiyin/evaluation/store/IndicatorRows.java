package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.evidence.Indicator;
import org.huiyin.evaluation.evidence.IndicatorKind;
import org.huiyin.evaluation.evidence.IndicatorValue;

/** External indicators and surveys of a cycle, and what they say of sections. */
@ApplicationScoped
public class IndicatorRows {
    private static final String DEFINE =
            """
            insert into external_indicator (cycle_id, code, kind, name_zh, name_en, least, most, defined_by, defined_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String SELECT =
            "select code, kind, name_zh, name_en, least, most from external_indicator where cycle_id = ?";
    private static final String RECORD =
            """
            insert into indicator_value (cycle_id, code, section, from_day, to_day, value, source, reference,
              recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String OF =
            """
            select code, section, from_day, to_day, value, source, reference from indicator_value
            where cycle_id = ? and section = ? order by code, from_day""";

    /** False if the code is taken. */
    public Uni<Boolean> define(Mutiny.Session session, UUID cycle, Indicator indicator, Entered entered) {
        return Statements.update(
                        session,
                        DEFINE,
                        cycle,
                        indicator.code(),
                        indicator.kind().name(),
                        indicator.nameZh(),
                        indicator.nameEn(),
                        indicator.least(),
                        indicator.most(),
                        entered.by(),
                        entered.at())
                .map(added -> added == 1);
    }

    public Uni<Optional<Indicator>> find(Mutiny.Session session, UUID cycle, String code) {
        return Statements.one(session, SELECT + " and code = ?", IndicatorRows::indicator, cycle, code);
    }

    public Uni<List<Indicator>> all(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, SELECT + " order by code", IndicatorRows::indicator, cycle);
    }

    /** False if there is a value of that section and period already. */
    public Uni<Boolean> record(Mutiny.Session session, UUID cycle, IndicatorValue value, Entered entered) {
        return Statements.update(
                        session,
                        RECORD,
                        cycle,
                        value.code(),
                        value.section(),
                        value.from(),
                        value.to(),
                        value.value(),
                        value.source(),
                        value.reference(),
                        entered.by(),
                        entered.at())
                .map(added -> added == 1);
    }

    public Uni<List<IndicatorValue>> of(Mutiny.Session session, UUID cycle, String section) {
        return Statements.list(session, OF, IndicatorRows::value, cycle, section);
    }

    private static Indicator indicator(Columns row) {
        return new Indicator(
                row.text(0), row.word(IndicatorKind.class, 1), row.text(2), row.text(3), row.broken(4), row.broken(5));
    }

    private static IndicatorValue value(Columns row) {
        return new IndicatorValue(
                row.text(0), row.text(1), row.day(2), row.day(3), row.broken(4), row.text(5), row.text(6));
    }
}
