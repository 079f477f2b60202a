package org.huiyin.dispatch.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.dispatch.supervision.Tag;

/** Tags of a finding in one column, in the order of the alphabet. */
@Converter
public class TagsColumn implements AttributeConverter<Set<Tag>, String> {
    private static final String SEPARATOR = ",";

    @Override
    public String convertToDatabaseColumn(Set<Tag> tags) {
        return tags.stream().map(Tag::name).sorted().collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public Set<Tag> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(SEPARATOR)).map(Tag::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
