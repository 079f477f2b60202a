/** The use cases that learn from filed complaints which words belong to which category, and suggest categories by it. */
@NullMarked
package org.huiyin.intake.suggesting;

import org.jspecify.annotations.NullMarked;
