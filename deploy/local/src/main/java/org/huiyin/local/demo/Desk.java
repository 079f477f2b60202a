package org.huiyin.local.demo;

import java.util.List;
import java.util.Random;

/** A section whose handler has a demo login, with what reaches it. Kept in step with the realm file by a test. */
record Desk(String category, String unit, String section, String handler, List<Matter> matters) {

    /** What somebody complains about, and what the section answers. */
    record Matter(String title, String text, String answer) {}

    static final List<Desk> ALL = List.of(
            new Desk(
                    "government-service",
                    "U001",
                    "S0001",
                    "handler",
                    List.of(
                            new Matter("许可证办理进度查询", "材料已于两周前交齐，窗口一直说在走流程，请告知何时能办结。", "您好，许可证已审核通过，请携带营业执照到窗口领取。"),
                            new Matter(
                                    "窗口要求重复提交材料",
                                    "同一份租赁合同已经交了三次，每次换人都要求重新复印。",
                                    "您好，已对窗口人员进行提醒，今后以系统内电子件为准，不再要求重复提交。"))),
            new Desk(
                    "market-regulation",
                    "U002",
                    "S0004",
                    "handler2",
                    List.of(
                            new Matter("企业异常名录移出申请", "年报已补报，异常名录至今未移出，影响投标。", "您好，经核实您公司已补报年报，现已移出经营异常名录。"),
                            new Matter("同行冒用本公司商号", "邻县一家企业使用与我公司近似的名称招揽客户。", "您好，已立案核查并约谈对方企业，对方同意限期变更名称。"))),
            new Desk(
                    "funding",
                    "U007",
                    "S0039",
                    "handler3",
                    List.of(
                            new Matter("贷款审批迟迟没有结果", "向银行申请的设备贷款已三个月，既不批准也不退回。", "您好，已协调经办银行，贵公司的贷款已进入放款环节。"),
                            new Matter("应急转贷资金如何申请", "月底有一笔贷款到期，想了解转贷资金的申请条件。", "您好，申请条件和材料清单已发至您的邮箱，专员将于明日与您联系。"))),
            new Desk(
                    "upgrading",
                    "U004",
                    "S0019",
                    "handler4",
                    List.of(
                            new Matter("技改补贴未到账", "去年验收的技改项目补贴至今没有拨付。", "您好，第二批补贴资金已于本周拨付，请注意查收。"),
                            new Matter("数字化改造诊断服务咨询", "想了解政府购买的数字化诊断服务如何报名。", "您好，报名通道已开放，已将贵公司列入本季度诊断名单。"))),
            new Desk(
                    "tax",
                    "U020",
                    "S0119",
                    "handler5",
                    List.of(
                            new Matter("出口退税迟迟未到账", "三月申报的出口退税至今没有到账，流动资金紧张。", "您好，退税已审核完毕，款项将于三个工作日内到账。"),
                            new Matter("发票额度申请被退回", "申请提高发票额度两次被退回，没有说明原因。", "您好，退回原因为附件不清晰，已电话指导您重新提交并当日办结。"))),
            new Desk(
                    "enforcement",
                    "U021",
                    "S0127",
                    "handler6",
                    List.of(
                            new Matter("一月之内三次检查", "本月已有三个部门来厂检查，严重影响生产。", "您好，已与相关部门协调，今后合并为一次联合检查并提前告知。"),
                            new Matter("店招被拆除未提前通知", "昨日店招被拆，没有收到任何书面通知。", "您好，经核实程序确有瑕疵，已向您致歉并协助重新办理手续。"))),
            new Desk(
                    "construction",
                    "U009",
                    "S0051",
                    "handler7",
                    List.of(
                            new Matter("施工许可卡在消防环节", "厂房扩建的施工许可在消防设计审查环节停了二十天。", "您好，审查意见已出具，请按意见修改后当日可取证。"),
                            new Matter("工程款被拖欠", "承建的市政项目完工一年，尾款仍未支付。", "您好，业主单位已签订付款计划，首笔款项下周支付。"))),
            new Desk(
                    "environment",
                    "U011",
                    "S0068",
                    "handler8",
                    List.of(
                            new Matter("夜间施工噪声扰民", "厂区旁工地连续一周夜间施工，职工宿舍无法休息。", "您好，已责令工地夜间停工并安装噪声监测。"),
                            new Matter("排污许可延续咨询", "排污许可下月到期，请告知延续所需材料。", "您好，延续材料清单已发送，窗口将预审您的材料。"))),
            new Desk(
                    "labour",
                    "U005",
                    "S0026",
                    "handler9",
                    List.of(
                            new Matter("社保补贴申请问题", "吸纳就业社保补贴系统提示无资格，请核实。", "您好，系统数据已更正，现可正常申报。"),
                            new Matter(
                                    "Work permit for an engineer",
                                    "Our engineer's work permit has been pending for six weeks.",
                                    "The permit has been issued; please collect it at the service hall."))),
            new Desk(
                    "utilities",
                    "U060",
                    "S0300",
                    "handler10",
                    List.of(
                            new Matter("厂区频繁停电", "本月已停电四次，模具报废损失较大，望尽快排查线路。", "您好，线路隐患已排除，并为贵公司接入备用回路。"),
                            new Matter("用水报装时间过长", "新厂区用水报装已一个月，仍未现场勘察。", "您好，勘察已完成，预计五个工作日内通水。"))));

    /** Draws who plays in a demo story: a desk, and two others beside it. */
    static Cast cast(Random random, int number, Life life) {
        int place = random.nextInt(ALL.size());
        Desk desk = ALL.get(place);
        Matter matter = desk.matters().get(random.nextInt(desk.matters().size()));
        Filing filing = Filing.draw(random, number, desk, matter, life.needsComplainant());
        return new Cast(desk.post(), beside(place, 1).post(), beside(place, 2).post(), filing, matter.answer());
    }

    private static Desk beside(int place, int distance) {
        return ALL.get((place + distance) % ALL.size());
    }

    Post post() {
        return new Post(section, handler, handler.replace("handler", "leader"));
    }
}
