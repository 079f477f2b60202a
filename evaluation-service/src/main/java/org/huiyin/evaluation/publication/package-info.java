/** What people see of a run, as plain values: words in two languages, intervals, and the seal of a publication. */
@NullMarked
package org.huiyin.evaluation.publication;

import org.jspecify.annotations.NullMarked;
