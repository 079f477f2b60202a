package org.huiyin.evaluation.printing;

import org.huiyin.evaluation.cycle.AnnulmentReason;
import org.huiyin.evaluation.notice.Band;
import org.huiyin.evaluation.notice.LastResult;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.notice.Words;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.run.Nomination;

/** The codes of a notice in words. */
final class NoticeWords {
    private NoticeWords() {}

    static Words of(PublicationKind kind) {
        return switch (kind) {
            case NOTICE -> new Words("公示", "public notice");
            case FINAL -> new Words("通报", "final lists");
            case CORRECTION -> new Words("更正", "correction");
            case ANNULMENT -> new Words("撤销公告", "annulment");
        };
    }

    static Words of(Band band) {
        return switch (band) {
            case FIRST_THIRD -> new Words("前三分之一", "first third");
            case MIDDLE_THIRD -> new Words("中间三分之一", "middle third");
            case LAST_THIRD -> new Words("后三分之一", "last third");
        };
    }

    static Words of(LastResult result) {
        return switch (result) {
            case BEST -> new Words("先进名单", "among the best");
            case WORST -> new Words("后进名单", "among the worst");
            case NOT_LISTED -> new Words("未列入", "not listed");
        };
    }

    static Words of(HearingOutcome outcome) {
        return switch (outcome) {
            case FACTS_ACCEPTED -> new Words("认可事实", "facts accepted");
            case FACTS_DISPUTED -> new Words("对事实有异议", "facts disputed");
            case DID_NOT_APPEAR -> new Words("未到场", "did not appear");
        };
    }

    static Words of(ReasonCode reason) {
        return switch (reason) {
            case FACTS_DISPROVED -> new Words("事实不成立", "facts disproved");
            case REMEDIED -> new Words("已整改", "remedied");
            case HEARING_CONVINCED -> new Words("听证意见成立", "the hearing convinced");
            case SANCTIONED_ELSEWHERE -> new Words("已另行处理", "sanctioned elsewhere");
            case ACHIEVEMENTS_LACKING -> new Words("业绩不足", "achievements lacking");
            case INTEGRITY_DOUBTED -> new Words("数据真实性存疑", "integrity doubted");
            case LIST_FULL -> new Words("名额已满", "list full");
            case MAJORITY_AGAINST -> new Words("多数不同意", "majority against");
            case GRAVE_FACTS -> new Words("事实严重", "grave facts");
            case OUTSTANDING_ACHIEVEMENTS -> new Words("业绩突出, 已经核实", "outstanding achievements, verified");
            case EVIDENCE_ROUTE -> new Words("内设机构, 凭已核实材料列入", "internal office, by verified documents");
        };
    }

    static Words of(AnnulmentReason reason) {
        return switch (reason) {
            case WRONG_RULES -> new Words("适用规则有误", "wrong rules were applied");
            case DATA_COMPROMISED -> new Words("数据失真", "the data was compromised");
            case PROCEDURE_VIOLATED -> new Words("违反程序", "the procedure was violated");
            case RULED_BY_COURT -> new Words("法院裁判", "a court ruled so");
            case ORDERED_BY_HIGHER_ORGAN -> new Words("上级机关决定", "a higher organ ordered so");
        };
    }

    /** How a name came before the panel; whatever no figures nominated came by evidence. */
    static Words route(String route) {
        if (route.equals(Nomination.Reason.GATE.name())) {
            return new Words("通过统计门槛", "passed the statistical gate");
        }
        if (route.equals(Nomination.Reason.STATISTICAL.name())) {
            return new Words("统计证据", "statistical evidence");
        }
        if (route.equals(Nomination.Reason.GRAVE.name())) {
            return new Words("重大问题", "a grave finding");
        }
        return route.equals(Nomination.Reason.FILLED.name())
                ? new Words("未达证据标准, 为满足规定名额列入", "below the bar of evidence, to fill the list")
                : new Words("凭材料", "documents");
    }
}
