/** What is done with common problems and the cases merged in them: one class and one verb per use case, each one transaction. */
@NullMarked
package org.huiyin.dispatch.merging;

import org.jspecify.annotations.NullMarked;
