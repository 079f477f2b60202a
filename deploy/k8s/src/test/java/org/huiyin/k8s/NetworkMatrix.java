package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the rendered policies, and those that Strimzi adds to them, as a network plugin does, and compares who may reach whom with
 * {@link NetworkTable}.
 */
final class NetworkMatrix {

    private final List<JsonNode> policies;
    private final Set<Integer> ports;
    private final Map<String, List<JsonNode>> perActor = new HashMap<>();

    private NetworkMatrix(Manifests manifests) {
        policies = Stream.concat(manifests.of("NetworkPolicy"), StrimziPolicies.of(manifests))
                .map(policy -> policy.path("spec"))
                .toList();
        ports = ports(policies);
    }

    static List<String> differences(Manifests manifests) {
        NetworkMatrix matrix = new NetworkMatrix(manifests);
        List<Actor> actors = Actor.of(manifests);
        Set<String> open = new TreeSet<>();
        Set<String> oneSided = new TreeSet<>();
        for (Actor from : actors) {
            for (Actor to : actors) {
                for (int port : from.ours() || to.ours() ? matrix.ports : Set.<Integer>of()) {
                    boolean leaves = matrix.passes("Egress", from, to, port);
                    boolean enters = matrix.passes("Ingress", to, from, port);
                    String edge = from.name() + " > " + to.name() + ":" + port;
                    if (leaves && enters) {
                        open.add(edge);
                    } else if ((leaves || enters) && from.ours() && to.ours()) {
                        oneSided.add(edge);
                    }
                }
            }
        }
        Set<String> wanted = NetworkTable.of(manifests.overlay());
        Faults faults = new Faults();
        oneSided.forEach(edge -> faults.unless(false, "only one side allows " + edge));
        open.forEach(edge -> faults.unless(wanted.contains(edge), "may be reached, but must not: " + edge));
        wanted.forEach(edge -> faults.unless(open.contains(edge), "must be reached, but may not: " + edge));
        return faults.found();
    }

    /** Every port that a policy names, and one that none does. */
    private static Set<Integer> ports(List<JsonNode> policies) {
        Set<Integer> all = new TreeSet<>(Set.of(22));
        policies.stream()
                .flatMap(policy ->
                        Stream.concat(Manifests.each(policy.path("ingress")), Manifests.each(policy.path("egress"))))
                .flatMap(rule -> Manifests.each(rule.path("ports")))
                .forEach(port -> all.add(port.path("port").asInt()));
        return all;
    }

    /** One side: without a policy for it everything passes, with some it takes a rule of any. */
    private boolean passes(String direction, Actor side, Actor other, int port) {
        boolean egress = direction.equals("Egress");
        List<JsonNode> mine =
                perActor.computeIfAbsent(direction + " " + side.name(), key -> selecting(direction, side));
        return mine.isEmpty()
                || mine.stream()
                        .flatMap(policy -> Manifests.each(policy.path(egress ? "egress" : "ingress")))
                        .anyMatch(rule -> port(rule, port) && peer(rule.path(egress ? "to" : "from"), other));
    }

    private List<JsonNode> selecting(String direction, Actor side) {
        return policies.stream()
                .filter(policy -> side.ours())
                .filter(policy -> policy.path("policyTypes").toString().contains(direction))
                .filter(policy -> new Selector(policy.path("podSelector")).matches(side.pod()))
                .toList();
    }

    private static boolean port(JsonNode rule, int port) {
        return rule.path("ports").isEmpty()
                || Manifests.each(rule.path("ports"))
                        .anyMatch(one -> !one.has("port") || one.path("port").asInt() == port);
    }

    private static boolean peer(JsonNode peers, Actor other) {
        return peers.isEmpty() || Manifests.each(peers).anyMatch(peer -> matches(peer, other));
    }

    private static boolean matches(JsonNode peer, Actor other) {
        if (peer.has("ipBlock")) {
            JsonNode block = peer.path("ipBlock");
            return other.outside()
                    && within(block.path("cidr").asText(), other.address())
                    && Manifests.each(block.path("except")).noneMatch(part -> within(part.asText(), other.address()));
        }
        boolean namespace = peer.has("namespaceSelector")
                ? new Selector(peer.path("namespaceSelector")).matches(other.namespace())
                : other.ours();
        return !other.outside()
                && namespace
                && (!peer.has("podSelector") || new Selector(peer.path("podSelector")).matches(other.pod()));
    }

    private static boolean within(String cidr, String address) {
        String[] parts = cidr.split("/");
        int length = Integer.parseInt(parts[1]);
        long mask = length == 0 ? 0 : -1L << (32 - length);
        return (number(parts[0]) & mask) == (number(address) & mask);
    }

    private static long number(String address) {
        try {
            long number = 0;
            for (byte part : InetAddress.getByName(address).getAddress()) {
                number = number << 8 | part & 0xff;
            }
            return number;
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
