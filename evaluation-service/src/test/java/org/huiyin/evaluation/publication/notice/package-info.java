@NullMarked
package org.huiyin.evaluation.publication.notice;

import org.jspecify.annotations.NullMarked;
