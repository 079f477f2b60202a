package org.huiyin.notification.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.OptOut;
import org.huiyin.notification.store.ChoiceRows.Choice;

/**
 * Which letters a recipient does without.
 *
 * @param muted stages of which no letter is sent
 * @param free stages of which letters may be done without; those of all others are owed
 */
@Schema(name = "LetterChoice")
record LetterChoiceView(List<String> muted, List<String> free) {

    static LetterChoiceView of(Audience audience, Choice choice) {
        return new LetterChoiceView(
                choice.muted(),
                OptOut.of(audience).stream().map(Enum::name).sorted().toList());
    }
}
