@NullMarked
package org.huiyin.evaluation.computing;

import org.jspecify.annotations.NullMarked;
