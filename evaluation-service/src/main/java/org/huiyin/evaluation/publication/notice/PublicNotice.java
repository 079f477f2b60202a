package org.huiyin.evaluation.publication.notice;

import java.util.List;
import org.huiyin.evaluation.publication.Text;

/** A notice as it is published, small counts taken out: what is signed as JSON, and what is printed. */
public record PublicNotice(Heading heading, List<PublicName> best, List<PublicName> worst, List<Text> sentences) {
    public PublicNotice {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
        sentences = List.copyOf(sentences);
    }

    public static PublicNotice of(Notice notice) {
        return new PublicNotice(
                notice.heading(),
                names(notice.best(), notice.caveats()),
                names(notice.worst(), notice.caveats()),
                notice.caveats().sentences());
    }

    private static List<PublicName> names(List<ListedName> names, Caveats caveats) {
        return names.stream().map(name -> PublicName.of(name, caveats)).toList();
    }
}
