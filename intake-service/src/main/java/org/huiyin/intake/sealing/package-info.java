/** Encryption at rest: every complaint has its own data key, wrapped by a key that no database knows. */
@NullMarked
package org.huiyin.intake.sealing;

import org.jspecify.annotations.NullMarked;
