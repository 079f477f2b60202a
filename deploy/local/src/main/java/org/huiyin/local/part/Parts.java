package org.huiyin.local.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.process.Marks;

/** All parts of a local Huiyin, in the order in which they are listed; they are stopped in the opposite order. */
public final class Parts {

    private Parts() {}

    /** All but the services of these names, which somebody runs from an editor beside it. */
    public static List<Part> all(House house, Set<String> without) {
        List<Part> parts = withoutServices(house);
        Marks marks = new Marks(house.marks());
        for (ServiceName service : ServiceName.values()) {
            if (!without.contains(service.word())) {
                parts.add(new Service(service, house, marks));
            }
        }
        return parts;
    }

    /** Only what the services need. */
    public static List<Part> withoutServices(House house) {
        Marks marks = new Marks(house.marks());
        List<Part> parts = new ArrayList<>();
        parts.add(new Postgres(house, marks));
        parts.add(new Kafka(house, marks));
        parts.add(new Keycloak(house, marks));
        parts.add(new MailCatcher(house.ports()));
        return parts;
    }
}
