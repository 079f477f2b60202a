package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {

    private static final TargetRules PRODUCTION = new TargetRules(false);
    private static final TargetRules LOCAL = new TargetRules(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // not https, or not a web port
                "http://partner.example.com/",
                "http://93.184.215.14/",
                "ftp://partner.example.com/",
                "file:///etc/passwd",
                "gopher://partner.example.com/",
                "ws://partner.example.com/",
                "jdbc:postgresql://127.0.0.1/intake",
                "https://partner.example.com:5432/",
                "https://partner.example.com:22/",
                "https://partner.example.com:80/",
                "https://partner.example.com:0/",
                "https://partner.example.com:65536/",
                "https://partner.example.com:-1/",
                // this machine and its neighbours by name
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/",
                "https://kafka/",
                "https://postgres:8443/",
                "https://db.internal/",
                "https://printer.local/",
                "https://service.namespace.svc.cluster.local/",
                "https://metadata.google.internal/",
                "https://router.lan/",
                "https://1.0.0.127.in-addr.arpa/",
                // this machine and its neighbours by number, in every spelling
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.01/",
                "https://0/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://100.100.100.200/",
                "https://198.18.0.1/",
                "https://192.0.2.1/",
                "https://198.51.100.7/",
                "https://203.0.113.9/",
                "https://224.0.0.1/",
                "https://239.255.255.250/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://[2001::1]/",
                "https://[3fff::1]/",
                "https://[fec0::1]/",
                "https://[100::1]/",
                // tricks of spelling
                "https://user@partner.example.com/",
                "https://user:word@partner.example.com/",
                "https://partner.example.com@127.0.0.1/",
                "https://partner.example.com#@127.0.0.1/",
                "https://partner.example.com\\@127.0.0.1/",
                "https:\\\\127.0.0.1/",
                "https:///127.0.0.1/",
                "https://",
                "https:partner.example.com",
                "//partner.example.com/",
                "",
                " ",
                "https://partner.example.com/ x",
                "https://partner.example.com/\r\nHost: 127.0.0.1",
                "https://partner.example.com/\u0000",
                "https://１２７.0.0.1/",
                "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
                "https://127。0。0。1/",
                "https://例子.测试/",
                "https://a_b.example.com/",
                "https://-partner.example.com/",
                "https://partner..example.com/",
                "https://.example.com/",
                "https://%31%32%37.0.0.1/",
                "https://127.0.0.1.:8443/"
            })
    void refuses(String url) {
        assertThat(refusal(PRODUCTION, url)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.example.com", "https://partner.example.com:8443/hooks?tenant=1",
                        "https://93.184.215.14/in",
                "https://[2606:4700::1111]/in", "https://a.b.c.d.example.com/", "https://PARTNER.example.COM/"
            })
    void permitsThePublicInternet(String url) {
        assertThat(refusal(PRODUCTION, url)).isEmpty();
    }

    @Test
    void permitsThisMachineOnlyWhereTheProfileSaysSo() {
        assertThat(refusal(LOCAL, "http://127.0.0.1:9999/hook")).isEmpty();
        assertThat(refusal(LOCAL, "http://localhost:9999/hook")).isEmpty();
        assertThat(refusal(LOCAL, "http://10.0.0.1/hook")).isNotEmpty();
        assertThat(refusal(LOCAL, "https://169.254.169.254/")).isNotEmpty();
        assertThat(refusal(LOCAL, "http://partner.example.com/")).isNotEmpty();
    }

    @Test
    void oneInwardAddressAmongPublicOnesSpoilsTheName() {
        Target target = target(PRODUCTION, "https://partner.example.com/");
        assertThat(PRODUCTION.refusalOf(target, addresses("93.184.215.14"))).isEmpty();
        assertThat(PRODUCTION.refusalOf(target, addresses("93.184.215.14", "10.0.0.1")))
                .contains("address-not-public");
        assertThat(PRODUCTION.refusalOf(target, addresses("93.184.215.14", "::1")))
                .contains("address-not-public");
        assertThat(PRODUCTION.refusalOf(target, List.of())).contains("unresolvable");
    }

    @Test
    void aLoopbackNameThatPointsElsewhereIsRefused() {
        Target target = target(LOCAL, "http://localhost:1234/");
        assertThat(LOCAL.refusalOf(target, addresses("127.0.0.1", "::1"))).isEmpty();
        assertThat(LOCAL.refusalOf(target, addresses("10.0.0.1"))).contains("address-not-public");
    }

    /** Literals are looked up without a network; names count as pointing to one public address. */
    private static String refusal(TargetRules rules, String url) {
        TargetVerdict verdict = rules.form(url);
        if (verdict instanceof TargetVerdict.Refused refused) {
            return refused.reason();
        }
        Target target = ((TargetVerdict.WellFormed) verdict).target();
        boolean literal =
                target.host().matches("[0-9.]+|.*:.*") || target.host().equals("localhost");
        return rules.refusalOf(target, addresses(literal ? target.host() : "93.184.215.14"))
                .orElse("");
    }

    private static Target target(TargetRules rules, String url) {
        return ((TargetVerdict.WellFormed) rules.form(url)).target();
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals).map(TargetRulesTest::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
