/** Tests of the evidence of a cycle, without any framework. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.evidence;
