/** Problems that many submissions have in common (共性问题): one record per state, one method per move. */
@NullMarked
package org.huiyin.dispatch.commonproblem;

import org.jspecify.annotations.NullMarked;
