package org.huiyin.notification.message;

/** The way a message travels. */
public enum Channel {
    MAIL(Lane.POST),
    SMS(Lane.POST),
    INBOX(Lane.INBOX),
    WEBHOOK(Lane.HOOK);

    private final Lane lane;

    Channel(Lane lane) {
        this.lane = lane;
    }

    public Lane lane() {
        return lane;
    }
}
