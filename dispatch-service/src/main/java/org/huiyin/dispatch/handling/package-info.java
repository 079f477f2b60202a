/** What is done with a case: one class and one verb per use case, each one transaction. */
@NullMarked
package org.huiyin.dispatch.handling;

import org.jspecify.annotations.NullMarked;
