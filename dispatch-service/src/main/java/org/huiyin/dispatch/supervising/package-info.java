/** What supervisors do about cases: one class and one verb per use case, each one transaction under the case's row lock. */
@NullMarked
package org.huiyin.dispatch.supervising;

import org.jspecify.annotations.NullMarked;
