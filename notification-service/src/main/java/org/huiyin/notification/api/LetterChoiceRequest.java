package org.huiyin.notification.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The letters to do without from now on; all others are sent.
 *
 * @param muted names of stages, such as {@code SUPPLEMENTED}
 */
@Schema(name = "LetterWish")
public record LetterChoiceRequest(
        @NotNull @Size(max = 50) @Schema(examples = "[\"SUPPLEMENTED\", \"STRUCK_OFF\"]")
                List<@NotNull @Size(max = 40) String> muted) {}
