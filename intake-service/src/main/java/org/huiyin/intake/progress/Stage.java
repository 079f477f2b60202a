package org.huiyin.intake.progress;

import org.huiyin.intake.complaint.Language;

/** Where a complaint stands, as its complainant is told; these words replace the office's own. */
public enum Stage {
    RECEIVED("已收到，正在确定由哪个单位办理", "We have received it and are finding out who will handle it"),
    REGISTERED("已登记，正在确定由哪个单位办理", "It is registered; we are finding out who will handle it"),
    HANDED_OVER("已交给承办单位", "It has been given to the office that will answer"),
    BEING_HANDLED("承办单位正在办理", "The office in charge is working on it"),
    LOOKING_FOR_OFFICE("正在重新确定承办单位", "We are finding another office to handle it"),
    EXTENDED("经批准延长了办理期限", "More time was granted; the new day is given here"),
    PAUSED("因客观原因暂停计时", "The clock stands still while something outside of the office is awaited"),
    HANDLED_TOGETHER("反映同一问题的诉求较多，已合并统一办理", "Others have the same problem; it is handled together with theirs"),
    WITH_THE_AUTHORITY("已转由有权机关依法办理", "It is with the authority that is competent for it"),
    ANSWERED("已有答复", "There is an answer"),
    ASKED_BACK("已向您回访，听取您的意见", "We have asked you whether the answer helped"),
    OPINION_HEARD("已收到您的评价", "We have heard what you say of the answer"),
    BEING_HANDLED_AGAIN("正在重新办理", "It is being worked on again"),
    FINISHED("已办结", "It is finished"),
    WITHDRAWN("已按您的要求撤回", "It was withdrawn as you wished");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The sentence for the complainant. */
    public String words(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
