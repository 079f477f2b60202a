@NullMarked
package org.huiyin.evaluation.publication.page;

import org.jspecify.annotations.NullMarked;
