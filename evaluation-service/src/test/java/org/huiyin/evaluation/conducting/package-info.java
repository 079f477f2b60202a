/** Tests of how refusals are worded. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.conducting;
