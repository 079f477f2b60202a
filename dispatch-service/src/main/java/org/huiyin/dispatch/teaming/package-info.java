/** What is done with the co-handlers of a case: one class and one verb per use case, each one transaction. */
@NullMarked
package org.huiyin.dispatch.teaming;

import org.jspecify.annotations.NullMarked;
