/** The method for anybody's own numbers: requests as JSON, checked value by value, and answers, over HTTP or without any server. */
@NullMarked
package org.huiyin.evaluation.workbench;

import org.jspecify.annotations.NullMarked;
