/** The use cases that take files for complaints: received, checked, sealed, kept, and only then visible. */
@NullMarked
package org.huiyin.intake.attaching;

import org.jspecify.annotations.NullMarked;
