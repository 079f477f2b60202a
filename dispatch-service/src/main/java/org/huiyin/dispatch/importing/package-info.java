/** Brings the city's data sets from files into the database, tells the bus what changed, and holds what is in force. */
@NullMarked
package org.huiyin.dispatch.importing;

import org.jspecify.annotations.NullMarked;
