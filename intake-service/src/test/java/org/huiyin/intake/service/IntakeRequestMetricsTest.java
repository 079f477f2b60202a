package org.huiyin.intake.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.RequestMetricsConformance;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class IntakeRequestMetricsTest extends RequestMetricsConformance {}
