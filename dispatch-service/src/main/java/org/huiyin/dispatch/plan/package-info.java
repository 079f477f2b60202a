/** Rectification plans (整改计划): dated steps, who does them, and what became of each. */
@NullMarked
package org.huiyin.dispatch.plan;

import org.jspecify.annotations.NullMarked;
