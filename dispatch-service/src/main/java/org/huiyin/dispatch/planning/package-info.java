/** What is done with the plans of cases, and the board that follows them: one class and one verb per use case. */
@NullMarked
package org.huiyin.dispatch.planning;

import org.jspecify.annotations.NullMarked;
