package org.huiyin.dispatch.handling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.huiyin.dispatch.draw.Lots;

/** Builds the framework-free draw from configuration. */
class DrawParts {

    @Produces
    @Singleton
    Lots lots(DrawConfig config) {
        return new Lots(Base64.getDecoder().decode(config.key()));
    }
}
