package org.huiyin.dispatch.supervising;

import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;

/** Something that happened beside a case's own life: the entry in its history, and the event in its sequence. */
record Told(CaseRow row, CaseStep step, PublishedEvent event) {}
