package org.huiyin.dispatch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service's own schedule rests, so that only the sweepers of the test sweep. */
public final class OnlyOurSweepers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false");
    }
}
