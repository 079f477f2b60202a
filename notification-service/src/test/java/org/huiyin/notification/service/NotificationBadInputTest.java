package org.huiyin.notification.service;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.BadInputConformance;

@QuarkusTest
class NotificationBadInputTest extends BadInputConformance {}
