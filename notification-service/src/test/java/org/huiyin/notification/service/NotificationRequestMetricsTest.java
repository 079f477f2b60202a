package org.huiyin.notification.service;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.RequestMetricsConformance;

@QuarkusTest
class NotificationRequestMetricsTest extends RequestMetricsConformance {}
