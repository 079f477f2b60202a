package org.huiyin.notification.service;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.InboxConformance;

@QuarkusTest
class NotificationInboxTest extends InboxConformance {
    @Override
    protected String unread() {
        return "archive";
    }
}
