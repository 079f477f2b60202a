package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervising.FormGroup;

/** Who belongs to a group from now on, and what it looks after. */
public record CompositionRequest(
        @NotEmpty @Size(max = 100) @Schema(description = "Issuer and subject of each, as histories show them")
                Set<@NotNull @Size(min = 1, max = 300) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String> members,
        @NotEmpty @Size(max = 300) @Schema(examples = "[\"U001\"]")
                Set<@NotNull @Size(min = 1, max = 20) String> units) {

    FormGroup.Composition composition() {
        return new FormGroup.Composition(members, units);
    }
}
