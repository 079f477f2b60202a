package org.huiyin.dispatch.reorganisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.UnitLevel;

/** Whether a reorganisation can be. */
public final class Rules {
    private final Wish wish;
    private final DatedRegister register;
    private final Set<String> categories;

    public Rules(Wish wish, DatedRegister register, Set<String> categories) {
        this.wish = wish;
        this.register = register;
        this.categories = categories;
    }

    /** The first objection; empty if there is none. */
    public Optional<Objection> objection(LocalDate today) {
        if (wish.effectiveOn().isBefore(today)) {
            return Optional.of(Objection.BACKDATED);
        }
        return numbers().or(this::predecessors).or(() -> wish.kind().closes() ? heirs() : sameSection());
    }

    private Optional<Objection> numbers() {
        int before = wish.predecessors().size();
        int after = wish.successors().size();
        boolean right =
                switch (wish.kind()) {
                    case SPLIT -> before == 1 && after >= 2;
                    case MERGE -> before >= 2 && after == 1;
                    case RENAME, MOVE, CLOSE -> before == 1 && after == 1;
                };
        if (!right) {
            return Optional.of(Objection.WRONG_NUMBER);
        }
        boolean twice = twice(wish.predecessors())
                || twice(wish.successorCodes())
                || wish.kind().closes() && wish.successorCodes().stream().anyMatch(wish.predecessors()::contains);
        return twice ? Optional.of(Objection.NAMED_TWICE) : Optional.empty();
    }

    private static boolean twice(List<String> codes) {
        return new HashSet<>(codes).size() < codes.size();
    }

    private Optional<Objection> predecessors() {
        if (!wish.predecessors().stream().allMatch(this::handles)) {
            return Optional.of(Objection.UNKNOWN_PREDECESSOR);
        }
        return wish.predecessors().stream().anyMatch(this::saysMoreLater)
                ? Optional.of(Objection.LATER_ENTRIES)
                : Optional.empty();
    }

    private boolean handles(String code) {
        return open(code)
                .flatMap(section -> register.on(EntryKind.UNIT, section.field(Field.UNIT), day()))
                .filter(unit -> !unit.field(Field.LEVEL).equals(UnitLevel.OFFICE.name()))
                .isPresent();
    }

    private boolean saysMoreLater(String code) {
        return register.last(EntryKind.SECTION, code)
                .filter(last -> last.validFrom().isAfter(day()))
                .isPresent();
    }

    private Optional<Objection> sameSection() {
        Heir heir = wish.successors().get(0);
        if (!heir.code().equals(wish.predecessors().get(0))) {
            return Optional.of(Objection.NOT_THE_SAME);
        }
        if (wish.kind() == ReorganisationKind.RENAME) {
            return heir.name() == null ? Optional.of(Objection.NOTHING_NEW) : Optional.empty();
        }
        String unit = heir.unit();
        if (unit == null
                || open(heir.code())
                        .filter(now -> now.field(Field.UNIT).equals(unit))
                        .isPresent()) {
            return Optional.of(Objection.NOTHING_NEW);
        }
        return there(EntryKind.UNIT, unit) ? Optional.empty() : Optional.of(Objection.UNKNOWN_UNIT);
    }

    private Optional<Objection> heirs() {
        return wish.successors().stream()
                .map(this::heir)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::inheritance);
    }

    private Optional<Objection> heir(Heir heir) {
        if (register.knows(EntryKind.SECTION, heir.code())) {
            return handles(heir.code()) && !closesLater(heir.code())
                    ? Optional.empty()
                    : Optional.of(Objection.UNKNOWN_SUCCESSOR);
        }
        if (!heir.complete() || wish.kind() == ReorganisationKind.CLOSE) {
            return Optional.of(Objection.UNKNOWN_SUCCESSOR);
        }
        return newHeir(heir);
    }

    @SuppressWarnings("NullAway") // complete
    private Optional<Objection> newHeir(Heir heir) {
        if (!there(EntryKind.UNIT, heir.unit())) {
            return Optional.of(Objection.UNKNOWN_UNIT);
        }
        if (!there(EntryKind.TERRITORY, heir.territory())) {
            return Optional.of(Objection.UNKNOWN_TERRITORY);
        }
        if (!categories.contains(heir.industry())) {
            return Optional.of(Objection.UNKNOWN_INDUSTRY);
        }
        return leadsAnother(heir.leader()) ? Optional.of(Objection.LEADER_LEADS_ANOTHER) : Optional.empty();
    }

    /** Whoever closes frees its leader. */
    private boolean leadsAnother(Leader leader) {
        Predicate<Entry> elsewhere = term -> !wish.predecessors().contains(term.code());
        long newSections = wish.successors().stream()
                .filter(heir -> heir.leader() != null && heir.leader().code().equals(leader.code()))
                .count();
        return newSections > 1
                || register.codes(EntryKind.LEADER).stream()
                        .map(code -> register.on(EntryKind.LEADER, code, day()))
                        .flatMap(Optional::stream)
                        .filter(term -> term.field(Field.LEADER).equals(leader.code()))
                        .filter(elsewhere)
                        .anyMatch(term -> open(term.code()).isPresent());
    }

    private Optional<Objection> inheritance() {
        if (wish.kind() != ReorganisationKind.SPLIT) {
            return wish.byCategory().isEmpty() ? Optional.empty() : Optional.of(Objection.CATEGORY_OF_NO_SUCCESSOR);
        }
        boolean known = wish.byCategory().keySet().stream()
                .allMatch(category -> category.equals(Closing.ANY_CATEGORY) || categories.contains(category));
        if (!known || !wish.byCategory().containsKey(Closing.ANY_CATEGORY)) {
            return Optional.of(Objection.CATEGORIES_INCOMPLETE);
        }
        return wish.successorCodes().containsAll(wish.byCategory().values())
                ? Optional.empty()
                : Optional.of(Objection.CATEGORY_OF_NO_SUCCESSOR);
    }

    private Optional<Entry> open(String code) {
        return register.on(EntryKind.SECTION, code, day())
                .filter(section -> section.field(Field.CLOSED_ON).isEmpty());
    }

    private boolean closesLater(String code) {
        return register.last(EntryKind.SECTION, code)
                .filter(last -> !last.field(Field.CLOSED_ON).isEmpty())
                .isPresent();
    }

    private boolean there(EntryKind kind, String code) {
        return register.on(kind, code, day()).isPresent();
    }

    private LocalDate day() {
        return wish.effectiveOn();
    }
}
