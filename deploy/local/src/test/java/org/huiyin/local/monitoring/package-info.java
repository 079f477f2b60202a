/** Alert rules, dashboards and run-books held against what a running Huiyin really tells. */
@NullMarked
package org.huiyin.local.monitoring;

import org.jspecify.annotations.NullMarked;
