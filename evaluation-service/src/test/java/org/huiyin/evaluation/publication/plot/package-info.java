@NullMarked
package org.huiyin.evaluation.publication.plot;

import org.jspecify.annotations.NullMarked;
