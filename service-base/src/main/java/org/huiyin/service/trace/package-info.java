/** What traces may tell, for whoever collects them. */
@NullMarked
package org.huiyin.service.trace;

import org.jspecify.annotations.NullMarked;
