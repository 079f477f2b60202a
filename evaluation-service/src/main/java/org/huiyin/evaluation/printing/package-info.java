/** Sets notices and private statements as PDF: the same values give the same bytes. */
@NullMarked
package org.huiyin.evaluation.printing;

import org.jspecify.annotations.NullMarked;
