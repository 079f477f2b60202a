package org.huiyin.notification.service;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.BusGaugesConformance;

@QuarkusTest
class NotificationBusGaugesTest extends BusGaugesConformance {}
