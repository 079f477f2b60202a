/** What may be attached to a complaint: kinds, names, limits, and the checks that a file has to pass. */
@NullMarked
package org.huiyin.intake.attachment;

import org.jspecify.annotations.NullMarked;
