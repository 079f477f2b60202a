/** What protects the people in the data: acts that take two persons, the window in which a name may be read, and how long words are kept. */
@NullMarked
package org.huiyin.intake.privacy;

import org.jspecify.annotations.NullMarked;
