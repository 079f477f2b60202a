package org.huiyin.notification.service;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.OutboxConformance;

@QuarkusTest
class NotificationOutboxTest extends OutboxConformance {}
