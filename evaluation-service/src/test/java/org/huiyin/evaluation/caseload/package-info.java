@NullMarked
package org.huiyin.evaluation.caseload;

import org.jspecify.annotations.NullMarked;
