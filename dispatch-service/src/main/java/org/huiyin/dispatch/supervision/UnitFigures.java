package org.huiyin.dispatch.supervision;

import java.util.EnumMap;
import java.util.Map;
import org.huiyin.dispatch.register.Unit;

/** What a bulletin says of one unit: counts of one week, by the day on which something happened. */
public record UnitFigures(
        String unit,
        String nameZh,
        String nameEn,
        int received,
        int overdue,
        Map<Tag, Integer> findings,
        Orders orders) {

    public UnitFigures {
        findings = Map.copyOf(findings);
    }

    /** How often a tag was confirmed; by its name, as templates know it. */
    public int finding(String tag) {
        return findings.getOrDefault(Tag.valueOf(tag), 0);
    }

    /** From counts by the action of a history's entry, or by tag. */
    public static UnitFigures of(Unit unit, Map<String, Integer> counts) {
        Map<Tag, Integer> findings = new EnumMap<>(Tag.class);
        for (Tag tag : Tag.values()) {
            findings.put(tag, counts.getOrDefault(tag.name(), 0));
        }
        Orders orders = new Orders(
                counts.getOrDefault("SUPERVISION_ISSUED", 0),
                counts.getOrDefault("SUPERVISION_ANSWERED", 0),
                counts.getOrDefault("SUPERVISION_OVERDUE", 0),
                counts.getOrDefault("SUPERVISION_CLOSED", 0));
        return new UnitFigures(
                unit.code(),
                unit.name().zh(),
                unit.name().en(),
                counts.getOrDefault("ASSIGNED", 0),
                counts.getOrDefault("DEADLINE_MISSED", 0),
                findings,
                orders);
    }

    /** Supervision orders; one that was sent back counts as issued again. */
    public record Orders(int issued, int answered, int overdue, int closed) {}
}
