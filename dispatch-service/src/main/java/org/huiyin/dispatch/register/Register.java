package org.huiyin.dispatch.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Everything that can own a case. A register whose sections point nowhere cannot exist. */
public final class Register {
    private final Territories territories;
    private final Map<String, Unit> units;
    private final Map<String, Section> sections;

    public Register(Territories territories, Collection<Unit> units, Collection<Section> sections) {
        this.territories = territories;
        this.units = byCode(units, Unit::code);
        this.sections = byCode(sections, Section::code);
        units.forEach(unit -> require(territories.contains(unit.territory()), unit.code()));
        sections.forEach(section -> require(this.units.containsKey(section.unit()), section.code()));
        sections.forEach(section -> require(territories.contains(section.territory()), section.code()));
    }

    public Territories territories() {
        return territories;
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    public List<Section> sections() {
        return List.copyOf(sections.values());
    }

    public Optional<Section> section(String code) {
        return Optional.ofNullable(sections.get(code));
    }

    /** A section that may be given a case; the office itself never is, and no closed one. */
    public Optional<Section> handlingSection(String code) {
        return section(code).filter(Section::open).filter(this::judged);
    }

    /** Every section but the office's own, closed ones too. */
    public boolean judged(Section section) {
        return unitOf(section).level() != UnitLevel.OFFICE;
    }

    /** The open section that has the work of this one now: itself, or the last of its successors for the category. */
    public Optional<Section> successor(String code, String category) {
        Set<String> seen = new HashSet<>();
        Optional<Section> heir = section(code);
        while (heir.isPresent() && seen.add(heir.get().code())) {
            Closing closing = heir.get().closing();
            if (closing == null) {
                return heir;
            }
            heir = closing.successorFor(category).flatMap(this::section);
        }
        return Optional.empty();
    }

    public Unit unitOf(Section section) {
        Unit unit = units.get(section.unit());
        if (unit == null) {
            throw new IllegalArgumentException("not a section of this register: " + section.code());
        }
        return unit;
    }

    private static void require(boolean known, String code) {
        if (!known) {
            throw new IllegalArgumentException("entry " + code + " points to something that is not in the register");
        }
    }

    private static <T> Map<String, T> byCode(Collection<T> entries, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T entry : entries) {
            if (map.put(code.apply(entry), entry) != null) {
                throw new IllegalArgumentException("code listed twice: " + code.apply(entry));
            }
        }
        return map;
    }
}
