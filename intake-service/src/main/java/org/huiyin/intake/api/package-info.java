/** The door: requests and answers as JSON under /v1. */
@NullMarked
package org.huiyin.intake.api;

import org.jspecify.annotations.NullMarked;
