/** Runs, built for tests. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.run;
