/** Child processes that can be found again, and are never mistaken for another process. */
@NullMarked
package org.huiyin.local.process;

import org.jspecify.annotations.NullMarked;
