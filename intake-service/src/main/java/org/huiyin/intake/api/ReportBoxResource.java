package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.huiyin.intake.reportbox.ListReportBoxes;
import org.huiyin.intake.reportbox.ListReportBoxes.BoxView;
import org.huiyin.intake.reportbox.RegisterReportBox;
import org.huiyin.intake.reportbox.RegisterReportBox.NewBox;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The report boxes of the city, with what was found in them. */
@Cancellable(false)
@Path("/v1/report-boxes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "report boxes")
public class ReportBoxResource {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final int PLACE_MAXIMUM = 100;

    private final Commands commands;
    private final CommandContext context;
    private final Catalogue catalogue;
    private final RegisterReportBox registerReportBox;
    private final ListReportBoxes listReportBoxes;

    ReportBoxResource(
            Commands commands,
            CommandContext context,
            Catalogue catalogue,
            RegisterReportBox registerReportBox,
            ListReportBoxes listReportBoxes) {
        this.commands = commands;
        this.context = context;
        this.catalogue = catalogue;
        this.registerReportBox = registerReportBox;
        this.listReportBoxes = listReportBoxes;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.DISPATCHER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerReportBox", summary = "Write down where a report box hangs")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = BoxView.class)))
    public Uni<Response> register(@Nullable ReportBoxRequest request) {
        ReportBoxRequest given = OpinionForm.present(request);
        NewBox box = box(given);
        return commands.run(context, given, (session, now) -> registerReportBox.register(session, box, now));
    }

    private NewBox box(ReportBoxRequest given) {
        Checks checks = new Checks();
        String code = checks.required("/code", given.code(), ReportBoxResource::code);
        String zh = checks.required("/zh", given.zh(), ReportBoxResource::place);
        String en = checks.required("/en", given.en(), ReportBoxResource::place);
        var territory = checks.required("/territory", given.territory(), catalogue::territory);
        checks.demandNone();
        return new NewBox(
                Objects.requireNonNull(code),
                Objects.requireNonNull(zh),
                Objects.requireNonNull(en),
                Objects.requireNonNull(territory).code());
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new InvalidValue("invalid-code", "has letters, digits and hyphens only, at most 20");
        }
        return text;
    }

    private static String place(String text) {
        return TextRule.LINE.check(text, PLACE_MAXIMUM);
    }

    @GET
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listReportBoxes", summary = "List the report boxes with their figures, by code")
    public Uni<Page<BoxView>> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        Cursor after = Cursor.decode(cursor, 1);
        String code = after == null ? "" : after.values().get(0);
        if (after != null && !CODE.matcher(code).matches()) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
        return listReportBoxes.list(code, ListForm.size(limit));
    }
}
