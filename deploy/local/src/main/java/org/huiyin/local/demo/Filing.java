package org.huiyin.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One complaint as it comes in: who files it, through which channel, about what, from where. */
public record Filing(String filer, boolean anonymous, Map<String, Object> body) {

    private static final List<String> OWN_CHANNELS = List.of("APP", "WEB");
    private static final List<String> DESK_CHANNELS = List.of("PHONE", "WINDOW", "VISIT", "MAILBOX", "REPORT_BOX");
    private static final List<String> DESK_SOURCES = List.of(
            "hotline-12345", "special-desk", "shuangqian", "provincial", "box", "visit", "window", "inspection");
    private static final List<String> KINDS =
            List.of("COMPLAINT", "COMPLAINT", "COMPLAINT", "DEMAND", "DEMAND", "CLUE", "CONSULTATION", "HELP");
    private static final List<String> NAMES = List.of("王建国", "李秀英", "张伟", "刘洋", "陈思远", "杨桂兰", "黄志强", "欧阳静");

    static Filing draw(Random random, int number, Desk desk, Desk.Matter matter, boolean namedOnly) {
        boolean byClerk = random.nextInt(100) < 35 && !namedOnly;
        boolean anonymous = !namedOnly && !byClerk && random.nextInt(100) < 15;
        Map<String, Object> body = new HashMap<>();
        body.put("kind", pick(random, KINDS));
        body.put("category", desk.category());
        body.put("territory", territory(random));
        body.put("title", matter.title());
        body.put("text", matter.text());
        body.put("language", matter.title().charAt(0) < 'z' ? "en" : "zh");
        body.put("channel", pick(random, byClerk ? DESK_CHANNELS : OWN_CHANNELS));
        body.put("source", byClerk ? pick(random, DESK_SOURCES) : "self");
        if (anonymous) {
            body.put("anonymous", true);
        } else {
            body.put("contact", contact(random, "demo", number));
        }
        if (byClerk) {
            body.put("onBehalf", onBehalf(body, "DEMO-" + number));
        }
        if (random.nextInt(100) < 40) {
            body.put(
                    "enterprise",
                    Map.of("creditCode", CreditCode.draw(random), "name", "回音市第" + (number % 90 + 1) + "机械有限公司"));
        }
        return new Filing(byClerk ? "intake-clerk" : complainant(random), anonymous, body);
    }

    /** Of a matter whose limit is counted in hours. */
    boolean isUrgent() {
        return "utilities".equals(body.get("category"));
    }

    private static String complainant(Random random) {
        return random.nextInt(3) == 0 ? "complainant2" : "complainant";
    }

    /** Where a clerk has it from: what was found in a report box names the box and the day. */
    public static Map<String, Object> onBehalf(Map<String, Object> body, String reference) {
        return "REPORT_BOX".equals(body.get("channel"))
                ? Map.of("reference", "BOX-1", "receivedOn", "2025-12-31")
                : Map.of("reference", reference);
    }

    /** A name with a telephone number or, more often, a mail address. */
    public static Map<String, Object> contact(Random random, String prefix, int number) {
        String name = pick(random, NAMES);
        if (random.nextInt(100) < 20) {
            return Map.of("name", name, "phone", "138" + (10_000_000 + number));
        }
        return Map.of("name", name, "email", prefix + "-" + number + "@example.org");
    }

    private static String territory(Random random) {
        int county = random.nextInt(12);
        if (county > 8 || county == 0) {
            return "HY";
        }
        return random.nextInt(3) == 0 ? "HY-0" + county + "-0" + (1 + random.nextInt(6)) : "HY-0" + county;
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
