/** What a year's events say about each case, section by section: which of them count, what they lost, which problems were found. */
@NullMarked
package org.huiyin.evaluation.caseload;

import org.jspecify.annotations.NullMarked;
