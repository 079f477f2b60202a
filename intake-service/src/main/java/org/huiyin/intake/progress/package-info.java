/** What a complainant is told about the way of a complaint, in words a citizen understands. */
@NullMarked
package org.huiyin.intake.progress;

import org.jspecify.annotations.NullMarked;
