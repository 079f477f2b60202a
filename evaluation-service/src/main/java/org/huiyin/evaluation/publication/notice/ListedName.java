package org.huiyin.evaluation.publication.notice;

import org.huiyin.evaluation.publication.SectionName;

/** A section on one of the two lists, with all that is published of it. */
public record ListedName(SectionName section, Figure figure, Evidence evidence, Cards cards, Background background) {}
