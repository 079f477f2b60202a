/** The life of a case: one record per state, one method per transition, one reason per refusal. */
@NullMarked
package org.huiyin.dispatch.cases;

import org.jspecify.annotations.NullMarked;
