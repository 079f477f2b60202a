package org.huiyin.local.directory;

import java.util.List;

/**
 * A demo user to be made.
 *
 * @param groups paths of unit and section, like {@code /U001/S0001}
 */
public record Hire(String username, String role, List<String> groups) {

    public Hire {
        groups = List.copyOf(groups);
    }
}
