/** Supervision (督办): what is found against a section and what is asked of it. One record per state, one method per move. */
@NullMarked
package org.huiyin.dispatch.supervision;

import org.jspecify.annotations.NullMarked;
