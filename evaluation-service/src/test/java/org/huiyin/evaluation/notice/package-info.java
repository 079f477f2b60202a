/** Tests of the notice of a cycle, without any framework. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.notice;
