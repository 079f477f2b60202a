/** Tests of what a section's page shows, without any framework. */
@org.jspecify.annotations.NullMarked
package org.huiyin.evaluation.presenting;
