package org.huiyin.dispatch.importing;

import java.util.Set;

/** The words for what a unit or section looks after: the categories of complaints. */
final class Industries {
    private static final Set<String> KNOWN = Set.copyOf(CityFiles.categories());

    private Industries() {}

    static Set<String> known() {
        return KNOWN;
    }
}
