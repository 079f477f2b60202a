package org.huiyin.evaluation.publication.plot;

import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.ExpectedRange;

/** One section's figure as a dot on the range that was to be expected of it. */
public record ExpectedRangePlot(Text title, String code, ExpectedRange range) {}
