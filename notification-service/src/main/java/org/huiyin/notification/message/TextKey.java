package org.huiyin.notification.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which text: for whom, at which stage, in which language. */
public record TextKey(Stage stage, Audience audience, Language language) {

    private static final List<TextKey> ALL = Tellings.all().stream()
            .flatMap(telling -> Arrays.stream(Language.values())
                    .map(language -> new TextKey(telling.stage(), telling.audience(), language)))
            .distinct()
            .sorted(java.util.Comparator.comparing(TextKey::path))
            .toList();

    /** Every text that the table of tellings needs, by path. */
    public static List<TextKey> all() {
        return ALL;
    }

    /** Empty if nobody is told anything by such a text. */
    public static Optional<TextKey> of(String language, String audience, String stage) {
        String path = language + "/" + audience + "/" + stage;
        return ALL.stream().filter(key -> key.path().equals(path)).findFirst();
    }

    /** For example {@code zh/complainant/struck-off}. */
    public String path() {
        return language.code() + "/" + audience.slug() + "/" + stage.slug();
    }
}
