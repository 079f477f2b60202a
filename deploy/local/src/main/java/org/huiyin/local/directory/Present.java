package org.huiyin.local.directory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the groups are.
 *
 * @param groups by name, which is a code of the register
 * @param members user names by section, of the sections that were asked for
 * @param users all user names that were asked for and exist
 */
record Present(Map<String, Group> groups, Map<String, Set<String>> members, Set<String> users) {

    /**
     * A group.
     *
     * @param parent name of the group above; null at the top
     */
    record Group(String id, @Nullable String parent, String title) {}
}
