/** Tests of the appeal of a cycle, without any framework. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.appeal;
