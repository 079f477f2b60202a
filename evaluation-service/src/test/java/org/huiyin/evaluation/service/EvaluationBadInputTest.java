package org.huiyin.evaluation.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.BadInputConformance;
import org.huiyin.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class EvaluationBadInputTest extends BadInputConformance {}
