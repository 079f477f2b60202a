/** What is done about the dispute in a case: one class and one verb per use case, each one transaction. */
@NullMarked
package org.huiyin.dispatch.mediating;

import org.jspecify.annotations.NullMarked;
