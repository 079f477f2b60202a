package org.huiyin.notification.service;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.OpenApiConformance;

@QuarkusTest
class NotificationOpenApiTest extends OpenApiConformance {}
