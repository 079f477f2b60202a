package org.huiyin.notification.architecture;

import org.huiyin.testkit.ArchitectureRules;

class NotificationArchitectureTest extends ArchitectureRules {

    NotificationArchitectureTest() {
        super("org.huiyin.notification", "message", "sending", "webhook");
    }
}
