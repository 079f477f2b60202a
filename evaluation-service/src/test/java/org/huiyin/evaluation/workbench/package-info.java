@NullMarked
package org.huiyin.evaluation.workbench;

import org.jspecify.annotations.NullMarked;
