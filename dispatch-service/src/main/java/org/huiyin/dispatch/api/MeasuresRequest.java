package org.huiyin.dispatch.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.huiyin.dispatch.commonproblem.Measure;

/** Measures that are added to a common problem. */
public record MeasuresRequest(@NotNull @Size(min = 1, max = 50) @Valid List<@NotNull MeasureRequest> measures) {
    List<Measure> all() {
        return measures.stream().map(MeasureRequest::measure).toList();
    }
}
