package org.huiyin.dispatch.printing;

import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.huiyin.dispatch.supervision.UnitFigures;

/** The last line of a bulletin's table: what all units come to. */
public record Totals(
        int received,
        int overdue,
        int findings,
        int ordersIssued,
        int ordersAnswered,
        int ordersOverdue,
        int ordersClosed) {

    static Totals of(List<UnitFigures> figures) {
        return new Totals(
                sum(figures, UnitFigures::received),
                sum(figures, UnitFigures::overdue),
                sum(figures, unit -> sum(unit.findings().values(), Integer::intValue)),
                sum(figures, unit -> unit.orders().issued()),
                sum(figures, unit -> unit.orders().answered()),
                sum(figures, unit -> unit.orders().overdue()),
                sum(figures, unit -> unit.orders().closed()));
    }

    private static <T> int sum(Collection<T> all, ToIntFunction<T> figure) {
        return all.stream().mapToInt(figure).sum();
    }
}
