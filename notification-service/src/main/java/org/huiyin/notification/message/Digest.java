package org.huiyin.notification.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several messages to one recipient in one letter: a complainant gets each of them whole, staff get a line of each. */
public final class Digest {

    private static final String RULE = "\n========================================\n\n";
    private static final int LONGEST_BRIEF = 160;

    private Digest() {}

    /** The messages in the order in which their steps happened; of one alone it is that one. */
    public static Words of(Audience audience, Language language, List<Words> messages) {
        if (messages.size() == 1) {
            return messages.get(0);
        }
        boolean zh = language == Language.ZH;
        String first = messages.get(0).subject();
        int others = messages.size() - 1;
        String subject = zh ? first + "（另有 " + others + " 条）" : first + " (and " + others + " more)";
        String briefs = messages.stream().map(Words::brief).collect(Collectors.joining(" "));
        String body = audience == Audience.COMPLAINANT
                ? messages.stream().map(Words::body).collect(Collectors.joining(RULE))
                : lines(messages, zh);
        return new Words(subject, briefs.length() > LONGEST_BRIEF ? subject : briefs, body);
    }

    private static String lines(List<Words> messages, boolean zh) {
        String numbered = IntStream.range(0, messages.size())
                .mapToObj(at -> (at + 1) + ". " + messages.get(at).brief())
                .collect(Collectors.joining("\n"));
        return zh
                ? "您有 " + messages.size() + " 条新消息：\n\n" + numbered + "\n\n请登录系统查看并办理。此信不含诉求人信息。"
                : "You have " + messages.size() + " messages:\n\n" + numbered
                        + "\n\nPlease log in to see and handle them. This letter says nothing about complainants.";
    }
}
