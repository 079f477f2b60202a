package org.huiyin.intake.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a filing, as it was sent: nothing in it has been checked yet. */
@Schema(description = "A complaint to be filed. Unknown fields are refused.")
public record FileComplaintRequest(
        @Schema(required = true, examples = "COMPLAINT", description = "COMPLAINT, DEMAND, CLUE, CONSULTATION or HELP")
                @Nullable
                String kind,
        @Schema(required = true, examples = "tax", description = "Code from /v1/categories") @Nullable String category,
        @Schema(required = true, examples = "HY-01", description = "Code from /v1/territories") @Nullable
                String territory,
        @Schema(required = true, examples = "出口退税迟迟未到账", description = "One line of at most 200 characters") @Nullable
                String title,
        @Schema(required = true, examples = "三月申报的出口退税至今没有到账。", description = "At most 20,000 characters; plain text")
                @Nullable
                String text,
        @Schema(
                        required = true,
                        examples = "WEB",
                        description = "APP, WEB, PHONE, WINDOW, VISIT, MAILBOX, REPORT_BOX or REFERRAL")
                @Nullable
                String channel,
        @Schema(examples = "self", description = "Code from /v1/sources; self if absent") @Nullable String source,
        @Schema(examples = "zh", description = "zh or en: the language of answers; zh if absent") @Nullable
                String language,
        @Schema(description = "true: no contact is kept, an access code is the only way back") @Nullable
                Boolean anonymous,
        @Schema(
                        description =
                                "true: name and contact are sealed apart from the words; letters go out, and no staff"
                                        + " sees who complains unless two persons agree")
                @Nullable
                Boolean confidential,
        @Schema(description = "The enterprise concerned") @Nullable EnterprisePart enterprise,
        @Schema(description = "How to reach the complainant; required unless anonymous") @Nullable ContactPart contact,
        @Schema(
                        description =
                                "Clerks: where the words came from. Others: that they file for an enterprise, with its"
                                        + " consent")
                @Nullable
                OnBehalfPart onBehalf,
        @Schema(description = "Partners only: their own number of this complaint; taken once") @Nullable
                String externalId,
        @Schema(description = "Where it is: coordinates with their system, an address, or both") @Nullable
                PlacePart place,
        @Schema(
                        type = SchemaType.OBJECT,
                        examples = "{\"taxKind\": \"EXPORT_REBATE\", \"periodFrom\": \"2026-03-01\"}",
                        description =
                                "Answers to the questions of the category, see /v1/categories/{code}: texts, numbers, truth"
                                        + " values and lists of them, at most 4,096 bytes")
                @Nullable
                Map<String, @Nullable Object> answers) {

    /** Where it is. */
    public record PlacePart(
            @Schema(examples = "30.5928") @Nullable Double latitude,
            @Schema(examples = "114.3055") @Nullable Double longitude,
            @Schema(examples = "GCJ-02", description = "WGS-84, GCJ-02 or BD-09; WGS-84 if absent") @Nullable
                    String system,
            @Schema(examples = "沿江路18号") @Nullable String address) {}

    /** The enterprise concerned. */
    public record EnterprisePart(
            @Schema(required = true, examples = "91350100M000100Y43") @Nullable String creditCode,
            @Schema(required = true, examples = "回音机械有限公司") @Nullable String name) {}

    /** How to reach the complainant: a mail address, a telephone number, or both. */
    public record ContactPart(
            @Schema(examples = "王芳") @Nullable String name,
            @Schema(examples = "wang@example.com") @Nullable String email,
            @Schema(examples = "13800138000") @Nullable String phone) {}

    /** What is noted by whoever files for somebody else. */
    public record OnBehalfPart(
            @Schema(examples = "BOX-3", description = "Number of the call or the visit; the code of the report box")
                    @Nullable
                    String reference,
            @Schema(examples = "2026-03-02", format = "date", description = "The day of the call, or of the finding")
                    @Nullable
                    String receivedOn,
            @Schema(description = "That the enterprise lets the filer act for it") @Nullable ConsentPart consent) {}

    /** That an enterprise agreed. */
    public record ConsentPart(
            @Schema(required = true, examples = "WRITTEN", description = "WRITTEN, RECORDED or SPOKEN") @Nullable
                    String form,
            @Schema(required = true, examples = "2026-03-02", format = "date") @Nullable String givenOn,
            @Schema(examples = "授权书2026-12", description = "Where it can be found; needed unless it was only spoken")
                    @Nullable
                    String reference) {}

    @Override
    public String toString() {
        return "FileComplaintRequest[…]";
    }
}
