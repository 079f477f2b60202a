package org.huiyin.evaluation.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.evaluation.cycle.AnnulmentReason;
import org.huiyin.evaluation.notice.Amendment;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.notice.Words;

/** What a notice says in sentences, before its lists and after them. */
final class NoticeSentences {
    private NoticeSentences() {}

    /** What it amends, said before anything else, and what the data could tell at all. */
    static List<Words> opening(Notice notice) {
        var sentences = new ArrayList<Words>();
        Amendment amendment = notice.amendment();
        if (amendment != null) {
            sentences.add(notice.kind() == PublicationKind.ANNULMENT ? annulled(amendment) : corrected(amendment));
            if (!amendment.withdrawn().isEmpty()) {
                sentences.add(withdrawn(amendment));
            }
        }
        if (notice.kind() != PublicationKind.ANNULMENT) {
            sentences.add(strength(notice.strength()));
        }
        return List.copyOf(sentences);
    }

    static List<Words> closing(Notice notice) {
        var sentences = new ArrayList<Words>();
        sentences.add(notice.remark());
        if (notice.kind() == PublicationKind.ANNULMENT) {
            return List.copyOf(sentences);
        }
        sentences.add(falseShare(notice.expectedFalseShare()));
        if (notice.undecided() != null) {
            sentences.add(notice.undecided());
        }
        boolean inBands =
                Stream.concat(notice.best().stream(), notice.worst().stream()).anyMatch(entry -> entry.band() != null);
        if (inBands) {
            sentences.add(new Words(
                    "数据不足以支持具体名次, 只列所在区段",
                    "The figures bear no ordinal numbers; the third of the expected rank is shown instead"));
        }
        return List.copyOf(sentences);
    }

    private static Words annulled(Amendment amendment) {
        Words reason = amendment.code() == null
                ? new Words("", "")
                : NoticeWords.of(AnnulmentReason.valueOf(amendment.code()));
        return new Words(
                "此前公布的文件 " + amendment.publication() + " 及其名单予以撤销, 不再有效。原因: " + reason.zh(),
                "Publication " + amendment.publication() + " and its lists are annulled and no longer hold. Reason: "
                        + reason.en());
    }

    private static Words corrected(Amendment amendment) {
        Words reason = amendment.words() == null ? new Words("", "") : amendment.words();
        return new Words(
                "本文件更正此前公布的文件 " + amendment.publication() + ", 以本文件为准。原因: " + reason.zh(),
                "This corrects publication " + amendment.publication() + " and holds in its place. Reason: "
                        + reason.en());
    }

    private static Words withdrawn(Amendment amendment) {
        return new Words(
                "不再列入名单: " + amendment.withdrawn().stream().map(Words::zh).collect(Collectors.joining("、")),
                "No longer on the lists: "
                        + amendment.withdrawn().stream().map(Words::en).collect(Collectors.joining("; ")));
    }

    private static Words strength(Notice.Strength strength) {
        String share = NoticeRow.percent(strength.rankability());
        return new Words(
                "评议科室 " + strength.sections() + " 个, 数据足以比较的 " + strength.rankable() + " 个; 差异中真实部分占 " + share
                        + "; 不能排除属于后进的 " + strength.possiblyWorst() + " 个",
                "Of " + strength.sections() + " sections " + strength.rankable() + " have data enough to be compared; "
                        + share + " of the spread between them is true; " + strength.possiblyWorst()
                        + " can't be excluded from the worst");
    }

    private static Words falseShare(double share) {
        String percent = NoticeRow.percent(share);
        return new Words(
                "依据统计证据列入后进候选者, 预计误列比例为 " + percent,
                "Of the names that figures alone put before the panel as the worst, " + percent
                        + " are expected to be there wrongly");
    }
}
