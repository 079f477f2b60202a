/** The service on real parts: what it makes of events, what it answers, and rebuilding. */
@NullMarked
package org.huiyin.evaluation.service;

import org.jspecify.annotations.NullMarked;
