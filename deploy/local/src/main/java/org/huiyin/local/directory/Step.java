package org.huiyin.local.directory;

import org.jspecify.annotations.Nullable;

/** One thing to be done, or to be told. Nothing removes a user or a group. */
sealed interface Step {

    /** A group that is not there. */
    record Create(String group, @Nullable String parent, String title) implements Step {}

    /** A section that belongs to another unit now; its members go with it. */
    record Move(String group, String parent) implements Step {}

    /** A unit or section with another title. */
    record Rename(String group, String title) implements Step {}

    /** Somebody belongs to a section now. */
    record Join(String section, String user) implements Step {}

    /** Somebody does not belong to a section any more. */
    record Leave(String section, String user) implements Step {}

    /** The list names somebody whom Keycloak does not know, or a section that the register does not; nothing is done. */
    record Unknown(String section, String user) implements Step {}
}
