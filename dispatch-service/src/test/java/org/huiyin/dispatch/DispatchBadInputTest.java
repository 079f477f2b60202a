package org.huiyin.dispatch;

import java.util.Map;
import org.huiyin.testkit.BadInputConformance;

@DispatchTest
class DispatchBadInputTest extends BadInputConformance {
    @Override
    protected Map<String, String> exempt() {
        return Map.of("importRegister", "takes a sheet");
    }
}
