package org.huiyin.evaluation.publication.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.evaluation.publication.Text;

/**
 * What the figures of a notice can't say, and what is not shown.
 *
 * @param k most names on the list of the worst
 * @param expectedFalseShare mean probability that a statistical candidate is not above the threshold
 * @param undecided whether so many sections can't be excluded that figures alone do not single out k
 * @param ordinals whether ranks may be shown at all
 * @param suppressBelow smaller counts are not shown
 */
public record Caveats(int k, double expectedFalseShare, boolean undecided, boolean ordinals, int suppressBelow) {
    /** Stands on every notice. */
    public static final Text FIXED = new Text(
            "名次含抽样误差; 本名单依据已核实事实, 不等于对未列单位的排序",
            "Ranks contain sampling error; this list rests on verified facts and is no ranking of the units that are not on it");

    public Caveats {
        if (!(expectedFalseShare >= 0 && expectedFalseShare <= 1) || k < 1 || suppressBelow < 0) {
            throw new IllegalArgumentException("caveats out of range");
        }
    }

    /** The sentences under the lists, in their order. */
    public List<Text> sentences() {
        var sentences = new ArrayList<Text>();
        sentences.add(FIXED);
        sentences.add(falseShare());
        if (undecided) {
            sentences.add(new Text(
                    "仅凭数据不能单独确定末" + k + "名; 名单由评审组依据已核实材料确定",
                    "Figures alone do not single out " + words(k) + "; the panel decided on verified documents"));
        }
        return List.copyOf(sentences);
    }

    /** A count, or that it is below the limit: {@code <5}. */
    public String shown(long count) {
        return count < suppressBelow ? "<" + suppressBelow : Long.toString(count);
    }

    private Text falseShare() {
        String percent = String.format(Locale.ROOT, "%.1f %%", 100 * expectedFalseShare);
        return new Text(
                "依据统计证据列入后进名单者, 预计误列比例为 " + percent,
                "Of the names that figures put on the list of the worst, " + percent
                        + " are expected to be there wrongly");
    }

    private static String words(int k) {
        return k == 10 ? "ten" : k == 5 ? "five" : Integer.toString(k);
    }
}
