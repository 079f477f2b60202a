package org.huiyin.evaluation.printing;

import org.huiyin.evaluation.publication.Rounding;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.FunnelPosition;
import org.huiyin.evaluation.publication.page.FunnelPosition.Zone;

/** A place in the funnel in standard errors, and what that means. */
record FunnelWords(String plain, Text plainWords, String overdispersed, Text overdispersedWords) {

    static FunnelWords of(FunnelPosition position) {
        return new FunnelWords(
                Rounding.to(position.plain(), 2).toPlainString(),
                words(position.zone()),
                Rounding.to(position.overdispersed(), 2).toPlainString(),
                words(position.overdispersedZone()));
    }

    private static Text words(Zone zone) {
        return switch (zone) {
            case WITHIN -> new Text("控制限内", "within the limits");
            case ABOVE_95 -> new Text("优于95 %控制限", "better than the 95 % limit");
            case ABOVE_998 -> new Text("优于99.8 %控制限", "better than the 99.8 % limit");
            case BELOW_95 -> new Text("差于95 %控制限", "worse than the 95 % limit");
            case BELOW_998 -> new Text("差于99.8 %控制限", "worse than the 99.8 % limit");
        };
    }
}
