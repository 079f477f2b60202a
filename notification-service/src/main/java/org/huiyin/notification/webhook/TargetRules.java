package org.huiyin.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses a partner may have called. Asked twice: when the partner registers one, and before each attempt with what
 * its name resolves to at that moment, because a name can be pointed elsewhere in between.
 *
 * @param loopbackAllowed whether plain http to this very machine is fine too: only under the local and test profiles
 * @param ports that may be called
 */
public record TargetRules(boolean loopbackAllowed, Set<Integer> ports) {

    private static final int HTTPS = 443;
    private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);
    private static final int LONGEST = 2_000;

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> INWARD_ENDINGS =
            Set.of("localhost", "local", "internal", "intranet", "home", "lan", "corp", "arpa", "onion");

    public TargetRules(boolean loopbackAllowed) {
        this(loopbackAllowed, PORTS);
    }

    /** The form of the address. Names are not looked up here. */
    public TargetVerdict form(String url) {
        if (url.length() > LONGEST || !PRINTABLE.matcher(url).matches() || url.indexOf('\\') >= 0) {
            return new TargetVerdict.Refused("malformed");
        }
        try {
            return form(new URI(url));
        } catch (URISyntaxException e) {
            return new TargetVerdict.Refused("malformed");
        }
    }

    /** The address may be called if every one of these is on the public internet; one that is not spoils them all. */
    public Optional<String> refusalOf(Target target, List<InetAddress> resolved) {
        if (resolved.isEmpty()) {
            return Optional.of("unresolvable");
        }
        boolean fine = target.loopback()
                ? resolved.stream().allMatch(InetAddress::isLoopbackAddress)
                : resolved.stream().allMatch(GlobalUnicast::contains);
        return fine ? Optional.empty() : Optional.of("address-not-public");
    }

    private TargetVerdict form(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return new TargetVerdict.Refused("malformed");
        }
        if (loopbackAllowed && Set.of("127.0.0.1", "localhost", "[::1]").contains(host)) {
            return loopback(uri, host);
        }
        if (!"https".equals(uri.getScheme())) {
            return new TargetVerdict.Refused("https-required");
        }
        int port = uri.getPort() == -1 ? HTTPS : uri.getPort();
        if (!ports.contains(port)) {
            return new TargetVerdict.Refused("port-not-allowed");
        }
        if (!isPublicName(host) && !isLiteral(host)) {
            return new TargetVerdict.Refused("host-not-allowed");
        }
        return new TargetVerdict.WellFormed(new Target(true, bare(host), port, pathOf(uri), false));
    }

    private static TargetVerdict loopback(URI uri, String host) {
        boolean tls = "https".equals(uri.getScheme());
        if (!tls && !"http".equals(uri.getScheme())) {
            return new TargetVerdict.Refused("https-required");
        }
        int usual = tls ? HTTPS : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        return new TargetVerdict.WellFormed(new Target(tls, bare(host), port, pathOf(uri), true));
    }

    /** A name whose last label has a letter first: so 2130706433, 0x7f.1 and 127.1 are not names. */
    private static boolean isPublicName(String host) {
        String ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return host.length() <= 253 && NAME.matcher(host).matches() && !INWARD_ENDINGS.contains(ending);
    }

    private static boolean isLiteral(String host) {
        return IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String pathOf(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
