package org.huiyin.local.process;

/** The few fields of {@code /proc/<pid>/stat} that are needed here. */
public record ProcessStat(char state, int threads, long startTicks, double cpuSeconds) {

    private static final double TICKS_PER_SECOND = 100;

    static ProcessStat parse(String text) {
        // the second field is the program's name in brackets and may itself hold blanks and brackets
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long cpuTicks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new ProcessStat(
                fields[0].charAt(0),
                Integer.parseInt(fields[17]),
                Long.parseLong(fields[19]),
                cpuTicks / TICKS_PER_SECOND);
    }

    /**
     * A zombie has ended; only its parent has not looked yet. As long as it has other threads, though, only its first one has: the
     * process still holds its ports and files.
     */
    boolean ended() {
        return state == 'X' || state == 'Z' && threads <= 1;
    }
}
