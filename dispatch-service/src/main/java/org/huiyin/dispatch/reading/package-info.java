/** Reads rows out of uploaded CSV and XLSX files, one after another and within limits; nothing is decided here. */
@NullMarked
package org.huiyin.dispatch.reading;

import org.jspecify.annotations.NullMarked;
