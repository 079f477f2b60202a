package org.huiyin.local.client;

import org.huiyin.local.CommandLine;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.part.Keycloak;

/** Where a running Huiyin is reached: this machine's by default, any other by its addresses. */
public record Deployment(
        String intake, String dispatch, String evaluation, String notification, String mailList, Tokens tokens) {

    /** Reads {@code --intake URL}, {@code --dispatch URL}, …, {@code --token-url URL} and {@code --token ROLE=TOKEN,…}. */
    public static Deployment of(CommandLine line, Ports ports) {
        String tokenUrl = line.option("token-url").orElse(Tokens.url(Keycloak.realmUrl(ports)));
        return new Deployment(
                address(line, ports, ServiceName.INTAKE),
                address(line, ports, ServiceName.DISPATCH),
                address(line, ports, ServiceName.EVALUATION),
                address(line, ports, ServiceName.NOTIFICATION),
                line.option("mail").orElse(isElsewhere(line) ? "" : "http://" + Ports.HOST + ":" + ports.mailList()),
                new Tokens(tokenUrl, line.option("token").orElse("")));
    }

    public static String[] options() {
        return new String[] {
            "intake", "dispatch", "evaluation", "notification", "mail", "token-url", "token", "port-offset"
        };
    }

    public String address(ServiceName service) {
        return switch (service) {
            case INTAKE -> intake;
            case DISPATCH -> dispatch;
            case EVALUATION -> evaluation;
            case NOTIFICATION -> notification;
        };
    }

    /** The same, with another intake. */
    public Deployment withIntake(String address) {
        return new Deployment(address, dispatch, evaluation, notification, mailList, tokens);
    }

    /** The mail catcher exists beside a local Huiyin only. */
    public boolean mailsCanBeRead() {
        return !mailList.isEmpty();
    }

    private static String address(CommandLine line, Ports ports, ServiceName service) {
        return line.option(service.word())
                .orElse("http://" + Ports.HOST + ":" + ports.service(service))
                .replaceFirst("/+$", "");
    }

    private static boolean isElsewhere(CommandLine line) {
        return line.option("intake").isPresent() || line.option("notification").isPresent();
    }
}
