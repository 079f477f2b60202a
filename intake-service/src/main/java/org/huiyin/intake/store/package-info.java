/** The rows of intake: complaints, supplements and progress, loaded and saved within a session. */
@NullMarked
package org.huiyin.intake.store;

import org.jspecify.annotations.NullMarked;
