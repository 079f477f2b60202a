package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.ReferralBody;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.store.ReferralStore.Stub;

/** What is left of a referred case for everybody who is not named. */
public record ReferralStub(
        @Schema(description = "The complaint's id") UUID id,
        @Schema(examples = "HY-2026-0000123-K") String number,
        StateName state,
        Instant since,
        ReferralBody body) {

    static ReferralStub of(Stub stub) {
        return new ReferralStub(stub.caseId(), stub.number(), StateName.REFERRED, stub.since(), stub.body());
    }
}
