package org.huiyin.intake.bulk;

import java.util.Map;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.Kind;

/** The words by which people write codes into a sheet: the codes themselves, and the Chinese names of kinds and of yes and no. */
public final class Words {
    private static final Map<String, Kind> KINDS = Map.of(
            "投诉", Kind.COMPLAINT,
            "诉求", Kind.DEMAND,
            "建议", Kind.DEMAND,
            "举报", Kind.CLUE,
            "线索", Kind.CLUE,
            "咨询", Kind.CONSULTATION,
            "求助", Kind.HELP);
    private static final Map<String, Boolean> ANSWERS = Map.of(
            "是", true, "yes", true, "true", true, "1", true, "否", false, "no", false, "false", false, "0", false);

    private Words() {}

    public static Kind kind(String written) {
        Kind named = KINDS.get(written);
        if (named != null) {
            return named;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        throw new InvalidValue("unknown-code", "is no kind of complaint");
    }

    public static boolean yes(String written) {
        Boolean answer = ANSWERS.get(written);
        if (answer == null) {
            throw new InvalidValue("unknown-code", "is neither yes nor no");
        }
        return answer;
    }
}
