package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.looking.CountBoard;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.store.BoardStore.Cell;
import org.huiyin.dispatch.todo.Lateness;
import org.jspecify.annotations.Nullable;

/** What is in hand: units × states × lateness. All sums are those of the cells. */
@Schema(name = "Board")
public record BoardResponse(Instant at, Counts total, List<OfState> states, List<OfUnit> units) {

    static BoardResponse of(CountBoard.Counted counted, Register register) {
        List<Cell> cells = counted.cells();
        Map<String, Names> names = register.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        Map<String, List<Cell>> byUnit = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> String.valueOf(cell.unit()), LinkedHashMap::new, Collectors.toList()));
        return new BoardResponse(
                counted.at(),
                Counts.of(cells),
                states(cells),
                byUnit.values().stream()
                        .map(of -> OfUnit.of(of, of.get(0).unit(), names::get))
                        .toList());
    }

    private static List<OfState> states(List<Cell> cells) {
        Map<StateName, List<Cell>> byState =
                cells.stream().collect(Collectors.groupingBy(Cell::state, TreeMap::new, Collectors.toList()));
        return byState.entrySet().stream()
                .map(state -> new OfState(state.getKey(), Counts.of(state.getValue())))
                .toList();
    }

    /** Cases by how late they are. */
    @Schema(name = "BoardCounts")
    public record Counts(
            long onTime,
            long dueToday,
            @Schema(description = "By up to five days of the calendar") long late,
            long veryLate,
            long all) {

        static Counts of(Collection<Cell> cells) {
            long onTime = sum(cells, Lateness.ON_TIME);
            long dueToday = sum(cells, Lateness.DUE_TODAY);
            long late = sum(cells, Lateness.LATE);
            long veryLate = sum(cells, Lateness.VERY_LATE);
            return new Counts(onTime, dueToday, late, veryLate, onTime + dueToday + late + veryLate);
        }

        private static long sum(Collection<Cell> cells, Lateness lateness) {
            return cells.stream()
                    .filter(cell -> cell.lateness() == lateness)
                    .mapToLong(Cell::count)
                    .sum();
        }
    }

    /** Cases in one state. */
    @Schema(name = "BoardState")
    public record OfState(StateName state, Counts counts) {}

    /** Cases of one unit. */
    @Schema(name = "BoardUnit")
    public record OfUnit(
            @Schema(description = "Absent for cases that no unit answers for yet", examples = "U001") @Nullable
                    String unit,
            @Nullable String nameZh,
            @Nullable String nameEn,
            Counts total,
            List<OfState> states) {

        private static OfUnit of(List<Cell> cells, @Nullable String unit, Function<String, @Nullable Names> register) {
            Names names = unit == null ? null : register.apply(unit);
            return new OfUnit(
                    unit,
                    names == null ? null : names.zh(),
                    names == null ? null : names.en(),
                    Counts.of(cells),
                    BoardResponse.states(cells));
        }
    }
}
