/** Report boxes (举报箱): where they hang, and what was found in them. */
@NullMarked
package org.huiyin.intake.reportbox;

import org.jspecify.annotations.NullMarked;
