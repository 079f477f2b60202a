package org.huiyin.dispatch.api;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.draw.Lots;
import org.huiyin.dispatch.draw.Purpose;
import org.huiyin.dispatch.draw.Share;
import org.huiyin.testkit.TestBus;

/** What the tests of second looks do over and over. They know the key, and so which cases will be drawn. */
final class SecondLooks {
    static final Desk THIRD = new Desk("supervisor7", "supervisor", "/U007/S0040");
    static final Desk SECOND_DISPATCHER = new Desk("dispatcher2", "dispatcher", "/U000/S0000");
    private static final Share HOUSE = new Share(0.05);
    private static final Lots LOTS = new Lots(key());

    private SecondLooks() {}

    static boolean isDrawn(Purpose purpose, UUID id) {
        return LOTS.fallOn(purpose, id, 1, HOUSE);
    }

    /** A case that will be drawn for this, or will not. */
    static UUID newCase(Purpose purpose, boolean drawn) {
        UUID id = Stream.generate(UUID::randomUUID)
                .filter(any -> isDrawn(purpose, any) == drawn)
                .findFirst()
                .orElseThrow();
        TestBus.publish(Desk.complaint(id, "government-service", "HY"), 1);
        Desk.awaitCase(id);
        return id;
    }

    /** Answered by S0001. */
    static UUID resolvedCase(boolean drawn) {
        UUID id = newCase(Purpose.RE_CALL, drawn);
        Team.require(Desk.DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001")));
        Team.require(Desk.HANDLER.move(id, "acceptance", null));
        Team.require(Desk.HANDLER.move(id, "resolution", Desk.resolution("问题已解决。")));
        return id;
    }

    /** The same, and the office has heard that the complainant is content. */
    static UUID followedUpCase(boolean drawn) {
        UUID id = resolvedCase(drawn);
        Team.require(Desk.SUPERVISOR.move(id, "follow-up", Desk.reached("SATISFIED")));
        return id;
    }

    static Map<String, Object> triage(String difficulty) {
        return Map.of(
                "kind", "COMPLAINT",
                "level", "ORDINARY",
                "emergency", false,
                "difficulty", difficulty,
                "category", "government-service",
                "territory", "HY");
    }

    /** As the service under test has it. */
    private static byte[] key() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 5);
        return key;
    }
}
