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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.boundary.ManyTasks;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.ManyOrder;
import org.linli.matters.entity.ManyOutcome;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.TaskView;
import org.linli.matters.entity.UnitChoice;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /work}: what the caller has in hand or may take. */
@Path("/work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "work")
public class WorkResource {

  @Inject private MyWork work;
  @Inject private JointWork joint;
  @Inject private ManyTasks several;

  @GET
  @Operation(
      operationId = "listWork",
      summary = "What the caller has in hand or may take, due first")
  public Page<WorkItem> list(
      @QueryParam("whose") String whose,
      @QueryParam("process") String kind,
      @QueryParam("lamp") String lamp,
      @BeanParam Paging paging) {
    return work.list(
        new WorkQuery(
            Asked.optionalOneOf(WorkQuery.Whose.class, "whose", whose),
            Asked.optional("process", kind, word -> word),
            Asked.optionalOneOf(Lamp.class, "lamp", lamp)),
        paging.request());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getTask", summary = "A task with the form of its step")
  public TaskView get(@PathParam("id") String id) {
    return work.get(Asked.id("process-task", id));
  }

  @POST
  @Path("/take")
  @Operation(operationId = "takeTasks", summary = "Take several tasks, all or none")
  public void takeAll(Chosen chosen) {
    work.takeAll(Asked.required("body", chosen).tasks());
  }

  @POST
  @Path("/several")
  @Operation(
      operationId = "performTasks",
      summary = "Do the same with several tasks, each for itself, and tell what became of each")
  public List<ManyOutcome> several(ManyOrder order) {
    return several.perform(Asked.required("body", order));
  }

  @POST
  @Path("/{id}/take")
  @Operation(operationId = "takeTask", summary = "Take a task that is on offer")
  public void take(@PathParam("id") String id) {
    work.take(Asked.id("process-task", id));
  }

  @POST
  @Path("/{id}/give-back")
  @Operation(operationId = "giveBackTask", summary = "Put a task back on offer, with a reason")
  public void giveBack(@PathParam("id") String id, Reason why) {
    work.giveBack(Asked.id("process-task", id), Asked.reason(why));
  }

  @POST
  @Path("/{id}/pass-on")
  @Operation(operationId = "passOnTask", summary = "Put a task into other hands, with a reason")
  public void passOn(@PathParam("id") String id, Passing to) {
    work.passOn(
        Asked.id("process-task", id), Asked.required("body", to).role(), to.account(), to.reason());
  }

  @GET
  @Path("/{id}/candidates")
  @Operation(
      operationId = "listCandidates",
      summary = "Who may do a task, those with the fewest tasks in hand first")
  public List<Candidate> candidates(@PathParam("id") String id) {
    return work.candidates(Asked.id("process-task", id));
  }

  @GET
  @Path("/{id}/advisers")
  @Operation(operationId = "listAdvisers", summary = "Whom one could ask for an opinion on a task")
  public List<Candidate> advisers(@PathParam("id") String id) {
    return joint.people(Asked.id("process-task", id));
  }

  @GET
  @Path("/{id}/units")
  @Operation(
      operationId = "listAskableUnits",
      summary = "Which departments and groups one could ask about a task")
  public List<UnitChoice> units(@PathParam("id") String id) {
    return joint.units(Asked.id("process-task", id));
  }

  @POST
  @Path("/{id}/opinions")
  @Operation(
      operationId = "askOpinion",
      summary = "Ask a person or a department for an opinion on a step")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response ask(@PathParam("id") String id, OpinionDraft draft) {
    return Made.in(
        "opinions", joint.ask(Asked.id("process-task", id), Asked.required("body", draft)));
  }

  @POST
  @Path("/{id}/complete")
  @Operation(operationId = "completeTask", summary = "Do a task with what its form asks for")
  public void complete(@PathParam("id") String id, Completion done) {
    work.complete(Asked.id("process-task", id), Asked.required("body", done).values(), done.note());
  }
}
