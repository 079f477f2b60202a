package org.huiyin.k8s;

/** Schedules with seconds. */
final class Cron {

    private static final int[] MOST = {59, 59, 23};

    private Cron() {}

    /** Whether it is one moment of each day. */
    static boolean daily(String schedule) {
        String[] fields = schedule.split(" ", -1);
        if (fields.length != 6) {
            return false;
        }
        for (int i = 0; i < MOST.length; i++) {
            if (!fields[i].matches("\\d{1,2}") || Integer.parseInt(fields[i]) > MOST[i]) {
                return false;
            }
        }
        return fields[3].equals("*") && fields[4].equals("*") && fields[5].equals("*");
    }
}
