/** Who is asking: subject, roles, units and sections of the token. */
@NullMarked
package org.huiyin.service.identity;

import org.jspecify.annotations.NullMarked;
