package org.huiyin.intake.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.intake.bulk.Field;
import org.huiyin.intake.bulk.Profile;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.bulk.RowValues;
import org.huiyin.intake.complaint.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one row, by column. */
final class RowChecks {
    private final Profile profile;
    private final RowValues row;
    private final List<RowFault> faults;

    RowChecks(Profile profile, RowValues row) {
        this.profile = profile;
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
    }

    /** The value of a column, or what an empty one means in this profile; null after noting why there is none. */
    <T> @Nullable T required(Field field, Function<String, T> rule) {
        String text = row.value(field) == null ? profile.otherwise(field) : row.value(field);
        if (text == null) {
            if (!unreadable(field)) {
                refuse(field, "required");
            }
            return null;
        }
        return made(field, () -> rule.apply(text));
    }

    /** The same for a column that may be empty. */
    <T> @Nullable T optional(Field field, Function<String, T> rule) {
        String text = row.value(field);
        return text == null ? null : made(field, () -> rule.apply(text));
    }

    <T> @Nullable T made(Field field, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidValue invalid) {
            refuse(field, invalid.code());
            return null;
        }
    }

    void refuse(Field field, String code) {
        faults.add(new RowFault(profile.column(field), code));
    }

    private boolean unreadable(Field field) {
        return row.faults().stream().anyMatch(fault -> fault.column().equals(profile.column(field)));
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }
}
