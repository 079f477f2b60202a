package org.huiyin.local.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiyin.local.demo.CreditCode;
import org.huiyin.local.demo.Filing;

/** Draws what is filed: demands of enterprises, findings at the window, clues. */
final class Filings {

    private static final List<String> DEMANDS =
            List.of("贷款审批迟迟没有结果", "技改补贴未到账", "厂区频繁停电", "招工困难请求协助", "用地手续办理缓慢", "施工许可卡在消防环节");
    private static final List<String> FINDINGS = List.of("窗口要求重复提交材料", "一次性告知未落实", "网上系统反复报错", "窗口人员态度生硬", "受理后无人跟进");
    private static final List<String> CLUES = List.of("反映窗口推诿扯皮", "反映检查过于频繁", "反映收费未公示", "反映承诺事项未兑现", "反映政策未落实");
    private static final List<String> DEMAND_SOURCES =
            List.of("self", "special-desk", "shuangqian", "provincial", "visit");
    private static final List<String> CLUE_SOURCES = List.of("self", "box", "hotline-12345", "inspection");
    private static final Map<String, String> CHANNELS = Map.of(
            "self", "APP",
            "special-desk", "VISIT",
            "shuangqian", "REFERRAL",
            "provincial", "REFERRAL",
            "visit", "VISIT",
            "box", "REPORT_BOX",
            "hotline-12345", "PHONE",
            "inspection", "VISIT",
            "window", "WINDOW");

    private final Random random;

    Filings(Random random) {
        this.random = random;
    }

    /** The words say nothing that depends on chance beyond the draw: the same seed files the same. */
    Filing draw(Strand strand, Section section, int number, boolean bySelf) {
        return switch (strand) {
            case DEMAND -> {
                Map<String, Object> body =
                        body("DEMAND", pick(DEMANDS), bySelf ? "self" : pick(DEMAND_SOURCES), section);
                body.put(
                        "enterprise",
                        Map.of("creditCode", CreditCode.draw(random), "name", "回音市第" + number + "制造有限公司"));
                yield named(body, number);
            }
            case CITY_FINDING, COUNTY_FINDING ->
                named(atTheWindow(body("COMPLAINT", pick(FINDINGS), bySelf ? "self" : "window", section)), number);
            case CLUE -> {
                Map<String, Object> body = body("CLUE", pick(CLUES), bySelf ? "self" : pick(CLUE_SOURCES), section);
                boolean anonymous = !bySelf && body.get("source").equals("self") && random.nextInt(2) == 0;
                yield anonymous ? anonymous(body) : named(body, number);
            }
        };
    }

    private static Map<String, Object> body(String kind, String title, String source, Section section) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("category", section.industry());
        body.put("territory", section.territory());
        body.put("title", title);
        body.put("text", title + "，请核实处理并答复。");
        body.put("language", "zh");
        body.put("channel", CHANNELS.getOrDefault(source, "WEB"));
        body.put("source", source);
        return body;
    }

    private static Map<String, Object> atTheWindow(Map<String, Object> body) {
        body.put("channel", "WINDOW");
        return body;
    }

    private static Filing anonymous(Map<String, Object> body) {
        body.put("anonymous", true);
        return new Filing("", true, body);
    }

    private Filing named(Map<String, Object> body, int number) {
        body.put("contact", Filing.contact(random, "year", number));
        if (body.get("source").equals("self")) {
            return new Filing("complainant", false, body);
        }
        body.put("onBehalf", Filing.onBehalf(body, "YEAR-" + number));
        return new Filing("intake-clerk", false, body);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
