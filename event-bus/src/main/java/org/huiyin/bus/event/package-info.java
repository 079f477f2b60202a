/** The published language: one record per event, the topics, and nothing that depends on a framework. */
@NullMarked
package org.huiyin.bus.event;

import org.jspecify.annotations.NullMarked;
