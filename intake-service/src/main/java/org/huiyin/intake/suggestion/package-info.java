/** Which category a text may belong to: learnt counts, keywords, and what in the asker's own words speaks for it. */
@NullMarked
package org.huiyin.intake.suggestion;

import org.jspecify.annotations.NullMarked;
