package org.huiyin.evaluation.canonical;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of a record, by name and with the way to its value. */
record RecordField(String quotedName, Method accessor) {
    /** A result has many records of few classes. */
    private static final ClassValue<List<RecordField>> FIELDS = new ClassValue<>() {
        @Override
        protected List<RecordField> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .map(RecordField::of)
                    .toList();
        }
    };

    /** Sorted by name. */
    static List<RecordField> of(Record value) {
        return FIELDS.get(value.getClass());
    }

    @Nullable
    Object in(Record value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("unreadable: " + accessor, e);
        }
    }

    private static RecordField of(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // records are often known to their package only
        return new RecordField(CanonicalText.quoted(component.getName()), accessor);
    }
}
