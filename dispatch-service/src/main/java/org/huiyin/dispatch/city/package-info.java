/** The city's data sets together: checked against each other, immutable once they are in force. */
@NullMarked
package org.huiyin.dispatch.city;

import org.jspecify.annotations.NullMarked;
