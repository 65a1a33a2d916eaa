package org.linli.rest.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.cases.boundary.Cases;
import org.linli.cases.boundary.EscalatedCases;
import org.linli.cases.entity.CaseDetail;
import org.linli.cases.entity.CaseDraft;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseSeverity;
import org.linli.cases.entity.EscalatedRow;
import org.linli.cases.entity.Photo;
import org.linli.cases.entity.Worker;
import org.linli.matters.boundary.GridEvents;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.GridEvent;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;

/** {@code /cases}: from opened to closed. What people report is a grid event among the matters. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CasesResource {

  /** To whom a case is given. */
  public record Dispatch(UUID account) {}

  /** What was done; the photographs' content in base 64. */
  public record Handling(String note, List<Photo> photos) {}

  @Inject private Cases cases;
  @Inject private EscalatedCases escalated;
  @Inject private GridEvents events;

  @GET
  @Operation(operationId = "listCases", summary = "The community's cases")
  public Page<CaseRow> list(
      @QueryParam("state") String state,
      @QueryParam("mine") String mine,
      @QueryParam("overdue") String overdue,
      @QueryParam("grid") String grid,
      @QueryParam("myGrids") String myGrids,
      @BeanParam Paging paging) {
    return cases.list(
        new CaseQuery(
            state,
            Asked.yesOrNo("mine", mine),
            Asked.yesOrNo("overdue", overdue),
            Asked.optional("grid", grid, UUID::fromString),
            Asked.yesOrNo("myGrids", myGrids)),
        paging.request());
  }

  @GET
  @Path("/workers")
  @Operation(operationId = "listWorkers", summary = "The grid workers to whom a case may be given")
  public List<Worker> workers() {
    return cases.workers();
  }

  @GET
  @Path("/escalated")
  @Operation(
      operationId = "listEscalatedCases",
      summary = "Overdue cases of the communities below, for the street")
  public Page<EscalatedRow> escalated(@BeanParam Paging paging) {
    return escalated.list(paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCase", summary = "A case with its steps")
  public CaseDetail get(@PathParam("id") String id) {
    return cases.get(Asked.id("case", id));
  }

  @GET
  @Path("/{id}/photos/{photo}")
  @Produces({"image/jpeg", "image/png", "image/webp"})
  @Operation(operationId = "getCasePhoto", summary = "A photograph of a case")
  public Response photo(@PathParam("id") String id, @PathParam("photo") String photo) {
    var found = cases.photo(Asked.id("case", id), Asked.id("photo", photo));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @POST
  @Operation(
      operationId = "openCase",
      summary = "Take up what was seen, in the words of cases: it becomes a grid event")
  @APIResponseSchema(value = Reported.class, responseCode = "201")
  public Response open(CaseDraft draft) {
    var door = door(Asked.required("body", draft).source());
    return Reported.in("matters", events.open(door, seen(door, draft)));
  }

  private GridEvent seen(Door door, CaseDraft draft) {
    var values = new LinkedHashMap<>(draft.values());
    if (CaseSeverity.CRITICAL.name().equals(draft.severity())
        && GridEvent.takes(events.get(door).form(), GridEvent.GRAVE)) {
      values.put(GridEvent.GRAVE, true);
    }
    return new GridEvent(
        draft.title(),
        draft.description(),
        draft.place(),
        null,
        null,
        Contents.of(draft.photos()),
        values);
  }

  private static Door door(String source) {
    return switch (source) {
      case "CLERK" -> Door.COUNTER;
      case "PATROL" -> Door.PATROL;
      case null, default -> throw new Invalid("source", "CLERK PATROL");
    };
  }

  @POST
  @Path("/{id}/dispatch")
  @Operation(operationId = "dispatchCase", summary = "Give a case to a grid worker")
  public void dispatch(@PathParam("id") String id, Dispatch to) {
    cases.dispatch(
        Asked.id("case", id), Asked.required("account", Asked.required("body", to).account()));
  }

  @POST
  @Path("/{id}/accept")
  @Operation(operationId = "acceptCase", summary = "Accept a case that was given to the caller")
  public void accept(@PathParam("id") String id) {
    cases.accept(Asked.id("case", id));
  }

  @POST
  @Path("/{id}/handle")
  @Operation(operationId = "handleCase", summary = "Say what was done, with photographs")
  public void handle(@PathParam("id") String id, Handling done) {
    var photos = Asked.required("body", done).photos();
    cases.handle(Asked.id("case", id), done.note(), photos == null ? List.of() : photos);
  }

  @POST
  @Path("/{id}/confirm")
  @Operation(operationId = "confirmCase", summary = "Confirm what was done")
  public void confirm(@PathParam("id") String id, Note found) {
    cases.confirm(Asked.id("case", id), Asked.note(found));
  }

  @POST
  @Path("/{id}/close")
  @Operation(operationId = "closeCase", summary = "Close a case")
  public void close(@PathParam("id") String id) {
    cases.close(Asked.id("case", id));
  }
}
