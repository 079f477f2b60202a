package org.huiyin.notification.message;

/** Where a message goes, and by which channel. Prints masked, so that no log line can give it away. */
public record Address(Channel channel, String value) {

    /** Enough to recognise one's own address, too little to find somebody by it. */
    public String masked() {
        return channel == Channel.MAIL ? maskedMailbox() : maskedNumber();
    }

    private String maskedMailbox() {
        int at = value.lastIndexOf('@');
        int dot = value.lastIndexOf('.');
        String ending = dot > at ? value.substring(dot) : "";
        return firstOf(value) + "***@" + firstOf(value.substring(at + 1)) + "***" + ending;
    }

    private String maskedNumber() {
        String digits = value.replaceAll("[^0-9+]", "");
        return "***" + digits.substring(Math.max(0, digits.length() - 2));
    }

    private static String firstOf(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }

    @Override
    public String toString() {
        return masked();
    }
}
