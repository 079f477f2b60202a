package org.huiyin.notification.choosing;

import java.util.UUID;
import org.huiyin.notification.message.Audience;

/**
 * Whose letters are meant.
 *
 * @param code as deliveries name it
 * @param by who speaks for them
 */
public record Recipient(Audience audience, String code, String by) {

    public static Recipient complainant(UUID complaint) {
        return new Recipient(Audience.COMPLAINANT, "complainant:" + complaint, "complainant");
    }

    public static Recipient staff(Audience audience, String section, String by) {
        return new Recipient(audience, audience.slug() + ":" + section, by);
    }
}
