/** The use cases: file, supplement and withdraw a complaint, each in one transaction with its events. */
@NullMarked
package org.huiyin.intake.filing;

import org.jspecify.annotations.NullMarked;
