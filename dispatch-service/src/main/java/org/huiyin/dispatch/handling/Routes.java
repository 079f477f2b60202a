package org.huiyin.dispatch.handling;

import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.routing.Route;
import org.huiyin.dispatch.store.RouteColumns;

/** What the routing table said, as it is stored. */
final class Routes {
    private Routes() {}

    static RouteColumns columns(Route route, Register register) {
        if (route instanceof Route.ToSection proposed) {
            Section section = register.section(proposed.section()).orElseThrow();
            return new RouteColumns(section.code(), section.unit(), proposed.reasonCode(), proposed.tableVersion());
        }
        return new RouteColumns(null, null, route.reasonCode(), route.tableVersion());
    }
}
