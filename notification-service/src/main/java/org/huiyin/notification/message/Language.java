package org.huiyin.notification.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which every message exists. */
public enum Language {
    ZH,
    EN;

    /** A language nobody has texts for is answered in Chinese, the language of the office. */
    public static Language of(@Nullable String code) {
        return code != null && code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
