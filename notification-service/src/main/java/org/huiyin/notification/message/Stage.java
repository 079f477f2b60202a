package org.huiyin.notification.message;

import java.util.Locale;

/** A moment in a complaint's life that is worth telling somebody about. */
public enum Stage {
    FILED,
    SUPPLEMENTED,
    OPENED,
    ASSIGNED,
    ACCEPTED,
    RETURNED,
    EXTENDED,
    OVERDUE,
    RESOLVED,
    FOLLOWED_UP,
    REOPENED,
    STRUCK_OFF,
    WITHDRAWN,
    /** The case of a withdrawn complaint has been stopped: the section may lay it down. */
    STOPPED;

    /** The name of this stage's texts, for example {@code struck-off}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
