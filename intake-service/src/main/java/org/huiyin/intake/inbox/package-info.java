/** What intake does about the events of dispatch: it keeps the progress that a complainant may see. */
@NullMarked
package org.huiyin.intake.inbox;

import org.jspecify.annotations.NullMarked;
