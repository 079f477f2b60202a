/** Brings sections and their members from the register into Keycloak's groups, on demand. */
@NullMarked
package org.huiyin.local.directory;

import org.jspecify.annotations.NullMarked;
