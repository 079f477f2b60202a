package org.huiyin.dispatch.api;

import static org.huiyin.dispatch.api.Csv.column;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.looking.CountBoard;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How many cases are where, and how late. */
@Cancellable(false)
@Path("/v1/board")
@Tag(name = "queries")
public class BoardResource {
    private static final Csv<Line> CSV = new Csv<>(
            "board",
            List.of(
                    column("单位", "Unit", line -> line.unit().unit()),
                    column("单位名称", "Unit name (zh)", line -> line.unit().nameZh()),
                    column("单位英文名", "Unit name (en)", line -> line.unit().nameEn()),
                    column("状态", "State", line -> line.state().state()),
                    column("未到期", "On time", line -> line.state().counts().onTime()),
                    column("今日到期", "Due today", line -> line.state().counts().dueToday()),
                    column("逾期一至五日", "Late by 1 to 5 days", line -> line.state()
                            .counts()
                            .late()),
                    column("逾期五日以上", "Later", line -> line.state().counts().veryLate()),
                    column("合计", "All", line -> line.state().counts().all())));

    private final Reads reads;
    private final CountBoard countBoard;
    private final CsvPages pages;
    private final CurrentCity city;
    private final CurrentActor actor;

    public BoardResource(Reads reads, CountBoard countBoard, CsvPages pages, CurrentCity city, CurrentActor actor) {
        this.reads = reads;
        this.countBoard = countBoard;
        this.pages = pages;
        this.city = city;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "getBoard",
            summary = "Cases in the caller's sight that are not ended: units × states × lateness",
            description =
                    """
                    Lateness is that of the answer: now, while it is owed; at the time when it was given, in RESOLVED and FOLLOWED_UP; \
                    when the clock was stopped, in SUSPENDED. A case without an owner is late when it has waited longer than the house \
                    allows. Days are those of the calendar in the city's zone. Every case is in exactly one cell. With \
                    `Accept: text/csv` one line per unit and state.""")
    @APIResponse(responseCode = "200", description = "The board")
    public Uni<BoardResponse> get(@Valid @BeanParam BoardQuery query) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> board(session, sight, query));
    }

    @GET
    @Produces(Csv.SECOND_CHOICE)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(hidden = true)
    public RestMulti<String> export(@Valid @BeanParam BoardQuery query) {
        Sight sight = Sight.of(actor.get());
        return pages.stream(CSV, sight, session -> board(session, sight, query).map(Line::all));
    }

    private Uni<BoardResponse> board(Mutiny.Session session, Sight sight, BoardQuery query) {
        return countBoard
                .run(session, sight, query.unit, query.territory)
                .map(counted -> BoardResponse.of(counted, city.get().register()));
    }

    /** One unit and state. */
    private record Line(BoardResponse.OfUnit unit, BoardResponse.OfState state) {
        private static List<Line> all(BoardResponse board) {
            return board.units().stream()
                    .flatMap(unit -> unit.states().stream().map(state -> new Line(unit, state)))
                    .toList();
        }
    }
}
