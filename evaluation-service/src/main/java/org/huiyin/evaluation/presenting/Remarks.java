package org.huiyin.evaluation.presenting;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.SectionResult;

/** Why a section is not where it might be, in words. */
final class Remarks {
    private Remarks() {}

    static List<Text> of(SectionResult result) {
        var remarks = new ArrayList<Text>();
        result.obstacles().stream().map(Remarks::of).forEach(remarks::add);
        if (result.liveYellow() > 0) {
            remarks.add(new Text("有效黄牌 " + result.liveYellow() + " 张", result.liveYellow() + " yellow cards in force"));
        }
        return remarks;
    }

    private static Text of(Obstacle obstacle) {
        return switch (obstacle) {
            case TOO_FEW_CASES -> new Text("可评案件不足, 不参加排序", "Too few cases that count to be ranked");
            case TOO_FEW_COMPLAINANTS -> new Text("诉求人不足, 不参加排序", "Too few different complainants to be ranked");
            case TOO_FEW_REACHED -> new Text("回访覆盖率不足, 不参加排序", "Too few complainants were reached to be ranked");
            case NO_CASELOAD -> new Text("内设机构, 无办件量, 不参加排序", "An internal office without cases is not ranked");
            case CLOSED -> new Text("周期内已撤销或合并", "Closed or merged within the period");
            case OPEN_AUDIT -> new Text("不计入案件或回访结果存疑, 待核查", "Excluded cases or ratings are being audited");
            case LIVE_RED_CARD -> new Text("有红牌在有效期内", "A red card is in force");
            case SEVERE_FINDING -> new Text("有严重及以上的查实问题", "A serious problem or worse was substantiated");
            case NOT_ABOVE_AVERAGE -> new Text("与平均水平无显著差异或低于平均", "Not clearly above the average");
            case BEYOND_SHORTLIST -> new Text("高于平均, 但未进入候选名单", "Above the average, but beyond the shortlist");
        };
    }
}
