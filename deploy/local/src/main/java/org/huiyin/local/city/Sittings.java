package org.huiyin.local.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first sessions at the window (局长走流程坐窗口) of a made-up city's year: each of one leader, so that sessions and person-times
 * are as many, with at most one problem. More sessions begin with the same ones.
 *
 * @param sessions how many, up to all of the year
 */
record Sittings(int sessions) {
    static final int YEAR = 2024;
    private static final int SESSIONS = 2_112;
    private static final int MATTERS = 2_189;
    private static final int PROBLEMS = 539;
    private static final int OF_CITY = 58;
    private static final int OF_COUNTIES = 301;
    private static final Proportion TRYING_TWO = new Proportion(MATTERS - SESSIONS, SESSIONS);
    private static final Proportion FINDING_ONE = new Proportion(PROBLEMS, SESSIONS);
    private static final Proportion RECTIFIED = new Proportion(506, PROBLEMS);
    private static final Proportion CITY = new Proportion(OF_CITY, PROBLEMS);
    private static final Proportion COUNTY = new Proportion(OF_COUNTIES, PROBLEMS - OF_CITY);

    private static final LocalDate FIRST_MONDAY = LocalDate.of(YEAR, 1, 8);
    private static final Proportion WEEKS = new Proportion(48, SESSIONS);
    private static final int WORKING_DAYS = 5;
    private static final int DAYS_TO_RECTIFY = 14;
    private static final int WINDOWS = 12;
    private static final List<String> UNITS = List.of("市市场监督管理局", "市税务局", "市住房和城乡建设局", "市人力资源和社会保障局");
    private static final List<String> ROLES = List.of("APPLICANT", "APPROVER", "HELPER", "SUPERVISOR");
    private static final List<Finding> FINDINGS = List.of(
            new Finding("MATERIALS", "同一份材料被要求提交两次", "改为系统内共享电子件"),
            new Finding("PROCESS", "环节多，往返窗口三次", "合并两个环节，一窗办结"),
            new Finding("ATTITUDE", "窗口人员解释不耐心", "约谈当事人并开展培训"),
            new Finding("SYSTEMS", "网上系统反复掉线", "扩容服务器并加设自助终端"));

    private record Finding(String group, String words, String measure) {}

    /** As {@code POST /v1/window-sessions} takes it. */
    record Session(
            String heldOn,
            String place,
            Leader leader,
            String role,
            int personTimes,
            int matters,
            List<Problem> problems) {}

    /** Who sat there; no other session of the city has a leader of that name. */
    record Leader(String name, String unit, String rank) {}

    /** What was found; no other problem of the city has these words. */
    record Problem(String group, String level, String text) {}

    /** As {@code POST /v1/window-problems/{id}/rectification} takes it. */
    record Rectification(String on, String measure) {}

    /** A share of the year, above 0 and at most 1. */
    static Sittings of(double scale) {
        return new Sittings((int) Math.ceil(SESSIONS * scale));
    }

    int matters() {
        return sessions + TRYING_TWO.among(sessions);
    }

    int problems() {
        return FINDING_ONE.among(sessions);
    }

    int rectified() {
        return RECTIFIED.among(problems());
    }

    int problemsOfTheCity() {
        return CITY.among(problems());
    }

    /** The same for the same number, counted from 0. */
    static Session session(int number) {
        return new Session(
                heldOn(number).toString(),
                "市政务大厅" + (1 + number % WINDOWS) + "号窗口",
                new Leader("示范局长%04d".formatted(number + 1), UNITS.get(number % UNITS.size()), "局长"),
                ROLES.get(number % ROLES.size()),
                1,
                TRYING_TWO.takes(number) ? 2 : 1,
                FINDING_ONE.takes(number) ? List.of(problem(FINDING_ONE.among(number))) : List.of());
    }

    /** What is put right, by the words of the problem. */
    Map<String, Rectification> rectifications() {
        Map<String, Rectification> measures = new HashMap<>();
        for (int session = 0; session < sessions; session++) {
            int problem = FINDING_ONE.among(session);
            if (FINDING_ONE.takes(session) && RECTIFIED.takes(problem)) {
                String on = heldOn(session).plusDays(DAYS_TO_RECTIFY).toString();
                measures.put(
                        problem(problem).text(),
                        new Rectification(on, finding(problem).measure()));
            }
        }
        return measures;
    }

    private static LocalDate heldOn(int session) {
        return FIRST_MONDAY.plusWeeks(WEEKS.among(session)).plusDays(session % WORKING_DAYS);
    }

    private static Problem problem(int number) {
        Finding finding = finding(number);
        return new Problem(finding.group(), level(number), "示范问题%04d：%s。".formatted(number + 1, finding.words()));
    }

    private static Finding finding(int problem) {
        return FINDINGS.get(problem % FINDINGS.size());
    }

    private static String level(int problem) {
        if (CITY.takes(problem)) {
            return "CITY";
        }
        return COUNTY.takes(problem - CITY.among(problem)) ? "COUNTY" : "TOWNSHIP";
    }
}
