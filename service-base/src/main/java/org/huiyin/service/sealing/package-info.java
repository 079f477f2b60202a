/** Authenticated encryption of what travels on the bus but is not for everyone. */
@NullMarked
package org.huiyin.service.sealing;

import org.jspecify.annotations.NullMarked;
