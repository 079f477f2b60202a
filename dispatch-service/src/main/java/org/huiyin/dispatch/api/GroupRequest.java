package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.supervising.FormGroup;

/** A new supervision group. */
public record GroupRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") @Schema(examples = "第一督导组") String nameZh,
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") @Schema(examples = "Supervision group 1")
                String nameEn,
        @NotEmpty @Size(max = 100) @Schema(description = "Issuer and subject of each, as histories show them")
                Set<@NotNull @Size(min = 1, max = 300) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String> members,
        @NotEmpty @Size(max = 300) @Schema(examples = "[\"U001\"]")
                Set<@NotNull @Size(min = 1, max = 20) String> units) {

    Names name() {
        return new Names(nameZh, nameEn);
    }

    FormGroup.Composition composition() {
        return new FormGroup.Composition(members, units);
    }
}
