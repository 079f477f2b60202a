package org.huiyin.notification.message;

import java.util.Locale;

/** Who is told. Each audience has its own words, because each may see something else. */
public enum Audience {
    /** The citizen or enterprise that complained. */
    COMPLAINANT,
    /** The section that works on the case. */
    HANDLER,
    /** The leader who answers for it. */
    LEADER,
    /** A cadre who helps the enterprise that complained. */
    HELPER,
    /** A partner system that subscribed. */
    PARTNER;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
