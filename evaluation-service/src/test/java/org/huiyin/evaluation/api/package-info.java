@NullMarked
package org.huiyin.evaluation.api;

import org.jspecify.annotations.NullMarked;
