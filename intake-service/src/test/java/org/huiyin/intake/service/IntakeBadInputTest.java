package org.huiyin.intake.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.huiyin.testkit.BadInputConformance;
import org.huiyin.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class IntakeBadInputTest extends BadInputConformance {
    @Override
    protected Map<String, String> exempt() {
        return Map.of(
                "open311Post", "takes a form, see Open311RefusalTest",
                "attachFile", "takes a file",
                "importComplaints", "takes a sheet",
                "importRegisterSheet", "takes a sheet");
    }
}
