package org.huiyin.dispatch.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.huiyin.dispatch.city.City;
import org.jspecify.annotations.Nullable;

/** The city's data in force in this process; loaded before the first event or request is taken. */
@ApplicationScoped
public class CurrentCity {
    private final AtomicReference<@Nullable City> city = new AtomicReference<>();

    public City get() {
        City loaded = city.get();
        if (loaded == null) {
            throw new IllegalStateException("the city's data has not been loaded");
        }
        return loaded;
    }

    void set(City loaded) {
        city.set(loaded);
    }
}
