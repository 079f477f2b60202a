package org.huiyin.dispatch.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Instants in one column, in their order. */
@Converter
public class InstantsColumn implements AttributeConverter<List<Instant>, String> {
    private static final String SEPARATOR = ",";

    @Override
    public String convertToDatabaseColumn(List<Instant> instants) {
        return instants.stream().map(Instant::toString).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public List<Instant> convertToEntityAttribute(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(SEPARATOR)).map(Instant::parse).toList();
    }
}
