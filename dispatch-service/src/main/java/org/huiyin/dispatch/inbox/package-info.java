/** What dispatch does about events of others. */
@NullMarked
package org.huiyin.dispatch.inbox;

import org.jspecify.annotations.NullMarked;
