/** Tests of the panel of a cycle, without any framework. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.consequence;
