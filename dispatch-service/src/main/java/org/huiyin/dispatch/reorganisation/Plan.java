package org.huiyin.dispatch.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.dispatch.dated.Closings;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entries;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Section;

/** What the register says from the day of a reorganisation on. What it says of the days before stays as it is. */
public final class Plan {
    private final Wish wish;
    private final DatedRegister register;

    public Plan(Wish wish, DatedRegister register) {
        this.wish = wish;
        this.register = register;
    }

    /** To be asked for only if the rules have no objection. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (wish.kind().closes()) {
            wish.predecessors().forEach(code -> entries.add(closed(code)));
            wish.successors().stream()
                    .filter(heir -> !register.knows(EntryKind.SECTION, heir.code()))
                    .forEach(heir -> entries.addAll(created(heir)));
        } else {
            entries.add(changed(wish.successors().get(0)));
        }
        return entries;
    }

    /** Who has the work of whoever closes. */
    public Map<String, String> inheritance() {
        return wish.byCategory().isEmpty()
                ? Map.of(Closing.ANY_CATEGORY, wish.successorCodes().get(0))
                : wish.byCategory();
    }

    private Entry closed(String code) {
        return today(code).with(day(), Closings.fields(new Closing(day(), inheritance())));
    }

    private Entry changed(Heir heir) {
        Map<String, String> fields = new HashMap<>();
        Names name = heir.name();
        if (name != null) {
            fields.put(Field.NAME_ZH, name.zh());
            fields.put(Field.NAME_EN, name.en());
        }
        String unit = heir.unit();
        if (unit != null) {
            fields.put(Field.UNIT, unit);
        }
        return today(heir.code()).with(day(), fields);
    }

    @SuppressWarnings("NullAway") // a new heir is complete, or the rules would have objected
    private List<Entry> created(Heir heir) {
        return Entries.of(new Section(
                heir.code(),
                heir.name(),
                heir.unit(),
                heir.territory(),
                heir.industry(),
                heir.leader(),
                heir.mailbox(),
                day()));
    }

    private Entry today(String code) {
        return register.on(EntryKind.SECTION, code, day()).orElseThrow();
    }

    private LocalDate day() {
        return wish.effectiveOn();
    }
}
