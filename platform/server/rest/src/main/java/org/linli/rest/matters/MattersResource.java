package org.linli.rest.matters;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.Duplicates;
import org.linli.matters.boundary.EscalatedMatters;
import org.linli.matters.boundary.Government;
import org.linli.matters.boundary.MatterPapers;
import org.linli.matters.boundary.MatterSurroundings;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.UrgedSteps;
import org.linli.matters.entity.CaseContext;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.EscalatedMatter;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.GovernmentFigures;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.KindView;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterPaper;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Spared;
import org.linli.matters.entity.UrgedStep;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;
import org.linli.tenancy.entity.DivisionCode;

/** {@code /matters}: what somebody asked for or reported, of every kind. */
@Path("/matters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "matters")
public class MattersResource {

  @Inject private Matters matters;
  @Inject private EscalatedMatters escalated;
  @Inject private UrgedSteps urged;
  @Inject private Duplicates duplicates;
  @Inject private MatterPapers papers;
  @Inject private Government government;
  @Inject private MatterSurroundings surroundings;

  @GET
  @Path("/kinds")
  @Operation(operationId = "listMatterKinds", summary = "The kinds of matters that may be begun")
  public List<KindView> kinds() {
    return matters.kinds();
  }

  @GET
  @Path("/kinds/{kind}")
  @Operation(
      operationId = "getMatterKind",
      summary = "A kind with its guide and the form that begins it, field by field")
  public KindDetail kind(@PathParam("kind") String kind) {
    return matters.kind(kind);
  }

  @GET
  @Operation(operationId = "listMatters", summary = "The community’s matters, newest first")
  public Page<MatterRow> list(
      @QueryParam("process") String kind,
      @QueryParam("state") String state,
      @QueryParam("overdue") String overdue,
      @QueryParam("door") String door,
      @BeanParam Paging paging) {
    return matters.list(
        new MatterQuery(
            Asked.optional("process", kind, word -> word),
            Asked.optionalOneOf(MatterState.class, "state", state),
            Asked.yesOrNo("overdue", overdue),
            Asked.optionalOneOf(Door.class, "door", door)),
        paging.request());
  }

  @POST
  @Operation(
      operationId = "openMatter",
      summary = "Take up a matter at the counter, on the telephone or on the spot")
  @APIResponseSchema(value = Opened.class, responseCode = "201")
  public Response open(MatterDraft draft) {
    var opened = matters.open(Asked.required("body", draft));
    return Made.at("matters/" + opened.id()).entity(opened).build();
  }

  @POST
  @Path("/check")
  @Operation(
      operationId = "checkMatter",
      summary = "What would be refused of a matter, papers that are missing among it")
  public List<FieldFault> check(MatterDraft draft) {
    return matters.faults(Asked.required("body", draft));
  }

  @GET
  @Path("/spared")
  @Operation(
      operationId = "getSpared",
      summary = "How many papers and ways people were spared between two days")
  public Spared spared(@QueryParam("from") String from, @QueryParam("until") String until) {
    return matters.spared(
        Asked.optional("from", from, LocalDate::parse),
        Asked.optional("until", until, LocalDate::parse));
  }

  @GET
  @Path("/government")
  @Operation(
      operationId = "getGovernmentFigures",
      summary = "How approvals and events went between two days, and how content people are")
  public GovernmentFigures government(
      @QueryParam("from") String from, @QueryParam("until") String until) {
    return government.figures(
        Asked.optional("from", from, LocalDate::parse),
        Asked.optional("until", until, LocalDate::parse));
  }

  @GET
  @Path("/escalated")
  @Operation(
      operationId = "listEscalatedMatters",
      summary = "Steps of the communities below that missed their time, for the tier they came to")
  public Page<EscalatedMatter> escalated(
      @QueryParam("code") String code, @BeanParam Paging paging) {
    var within = Asked.optional("code", code, DivisionCode::new);
    return within == null
        ? escalated.list(paging.request())
        : escalated.list(within, paging.request());
  }

  @GET
  @Path("/urged")
  @Operation(
      operationId = "listUrgedSteps",
      summary = "What the tiers above gave the own community to do, and whether it is done")
  public Page<UrgedStep> urged(@BeanParam Paging paging) {
    return urged.list(paging.request());
  }

  @POST
  @Path("/escalated/{task}/urge")
  @Operation(
      operationId = "urgeEscalatedMatter",
      summary = "Urge a community to do a step that came to the caller’s tier")
  public void urgeEscalated(@PathParam("task") String task, Reason why) {
    escalated.urge(Asked.id("process-task", task), Asked.reason(why));
  }

  @POST
  @Path("/{id}/merge")
  @Operation(operationId = "mergeMatter", summary = "Let another matter go on for a duplicate")
  public void merge(@PathParam("id") String id, Merging merging) {
    duplicates.merge(
        Asked.id("matter", id),
        Asked.required("into", Asked.required("body", merging).into()),
        merging.reason());
  }

  @POST
  @Path("/{id}/part")
  @Operation(operationId = "partMatter", summary = "Let a merged matter go on by itself again")
  public void part(@PathParam("id") String id, Reason why) {
    duplicates.part(Asked.id("matter", id), Asked.reason(why));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getMatter",
      summary = "A matter with its form, where it stands and what happened")
  public MatterDetail get(@PathParam("id") String id) {
    return matters.get(Asked.id("matter", id));
  }

  @GET
  @Path("/{id}/context")
  @Operation(
      operationId = "getMatterContext",
      summary = "Its spot, people and devices, and how the like of it went before")
  public CaseContext context(@PathParam("id") String id) {
    return surroundings.get(Asked.id("matter", id));
  }

  @GET
  @Path("/{id}/files/{file}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getMatterFile",
      summary = "A photograph, voice note or scan that its form shows")
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    var found = matters.get(Asked.id("matter", id), Asked.id("matter-file", file));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @GET
  @Path("/{id}/papers")
  @Operation(operationId = "listMatterPapers", summary = "The papers that were issued for it")
  public List<MatterPaper> papers(@PathParam("id") String id) {
    return papers.list(Asked.id("matter", id));
  }

  @POST
  @Path("/{id}/suspend")
  @Operation(operationId = "suspendMatter", summary = "Let its clocks stand still")
  public void suspend(@PathParam("id") String id, Reason why) {
    matters.suspend(Asked.id("matter", id), Asked.reason(why));
  }

  @POST
  @Path("/{id}/resume")
  @Operation(operationId = "resumeMatter", summary = "Let its clocks go on")
  public void resume(@PathParam("id") String id) {
    matters.resume(Asked.id("matter", id));
  }

  @POST
  @Path("/{id}/urge")
  @Operation(operationId = "urgeMatter", summary = "Urge those who have it in hand")
  public void urge(@PathParam("id") String id, Reason why) {
    matters.urge(Asked.id("matter", id), Asked.reason(why));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(operationId = "cancelMatter", summary = "End it before its end")
  public void cancel(@PathParam("id") String id, Reason why) {
    matters.cancel(Asked.id("matter", id), Asked.reason(why));
  }

  @POST
  @Path("/{id}/messages")
  @Operation(operationId = "tellMatter", summary = "Tell it what it waits for")
  public void message(@PathParam("id") String id, Told told) {
    matters.message(Asked.id("matter", id), Asked.required("body", told).name(), told.values());
  }
}
