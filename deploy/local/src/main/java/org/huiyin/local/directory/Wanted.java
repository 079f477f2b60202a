package org.huiyin.local.directory;

import java.util.Map;
import java.util.Set;

/**
 * What the groups should be.
 *
 * @param units titles by code
 * @param sections by code
 * @param members user names by section; a section that is not named keeps whom it has
 */
record Wanted(Map<String, String> units, Map<String, Section> sections, Map<String, Set<String>> members) {

    /** A section: where it belongs and what it is called. */
    record Section(String unit, String title) {}
}
