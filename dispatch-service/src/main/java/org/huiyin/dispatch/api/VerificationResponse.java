package org.huiyin.dispatch.api;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.audit.Fault;
import org.huiyin.dispatch.audit.FaultKind;
import org.huiyin.dispatch.auditing.Verification;
import org.jspecify.annotations.Nullable;

/** What a verification of the record found. */
@Schema(name = "Verification")
public record VerificationResponse(
        @Schema(description = "True if there is not a single fault") boolean intact,
        @Schema(examples = "1200") long cases,
        @Schema(description = "Entries of their histories", examples = "7400") long entries,
        @Schema(examples = "310") long checkpoints,
        @Schema(
                        description =
                                "The newest checkpoint that is kept outside of the database; absent if none is, and then"
                                        + " entries and checkpoints could be cut off at the end without a trace",
                        examples = "310")
                @Nullable
                Long outsideCheckpoint,
        @Schema(
                        description = "Ed25519 public key of the signatures, X.509 in base64",
                        examples = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                String publicKey,
        @Schema(description = "How many faults there are; the first thousand are listed", examples = "0")
                long faultCount,
        List<FaultResponse> faults) {

    static VerificationResponse of(Verification found, String publicKey) {
        return new VerificationResponse(
                found.faultCount() == 0,
                found.cases(),
                found.entries(),
                found.checkpoints(),
                found.outside(),
                publicKey,
                found.faultCount(),
                found.faults().stream().map(FaultResponse::of).toList());
    }

    /** One place at which the record is not what was written. */
    @Schema(name = "Fault")
    public record FaultResponse(
            FaultKind kind,
            @Schema(description = "Absent if a checkpoint itself is at fault") @Nullable UUID caseId,
            @Schema(description = "Which entry of the case", examples = "3") @Nullable Long n,
            @Schema(description = "The checkpoint that shows it; absent if the history itself does", examples = "12")
                    @Nullable
                    Long checkpoint) {

        static FaultResponse of(Fault fault) {
            return new FaultResponse(
                    fault.kind(), fault.caseId(), fault.n() == 0 ? null : fault.n(), fault.checkpoint());
        }
    }
}
