package org.linli.rest.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.linli.matters.boundary.ProcessCourses;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.ProcessDrawing;
import org.linli.matters.entity.Remark;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.Trial;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Reason;

/**
 * {@code /process-designs}: processes as they are drawn, tried and decided on, and how their
 * matters went.
 */
@Path("/process-designs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "processes")
public class ProcessDesignResource {

  private static final int LONGEST = 730;
  private static final String USUAL = "90";

  @Inject private ProcessDesigner designer;
  @Inject private ProcessCourses courses;
  @Inject private ProcessDesk desk;

  @POST
  @Operation(
      operationId = "beginProcessDesign",
      summary = "Begin a process from nothing: a draft with one step and its form, which can run")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response begin(NewProcess asked) {
    return Made.in("process-designs", desk.begin(Asked.required("body", asked)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "openProcessDesign",
      summary = "A version with its drawing, its form, and how far its approval is")
  public ProcessDrawing open(@PathParam("id") String id) {
    return designer.open(Asked.id("process", id));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "compareProcessDesigns",
      summary = "What differs between another version and this one")
  public List<ModelChange> changes(@PathParam("id") String id, @QueryParam("since") String since) {
    return designer.compare(
        Asked.id("process", Asked.required("since", since)), Asked.id("process", id));
  }

  @POST
  @Path("/{id}/submit")
  @Operation(operationId = "submitProcessDesign", summary = "Ask for the publication of a draft")
  public void submit(@PathParam("id") String id, Note note) {
    desk.submit(Asked.id("process", id), Asked.note(note));
  }

  @POST
  @Path("/{id}/approve")
  @Operation(
      operationId = "approveProcessDesign",
      summary = "Publish what was submitted, as a second person")
  public void approve(@PathParam("id") String id) {
    desk.publish(Asked.id("process", id));
  }

  @POST
  @Path("/{id}/refuse")
  @Operation(
      operationId = "refuseProcessDesign",
      summary = "Give what was submitted back with a reason, as a second person")
  public void refuse(@PathParam("id") String id, Reason why) {
    desk.refuse(Asked.id("process", id), Asked.reason(why));
  }

  @POST
  @Path("/remarks")
  @Operation(
      operationId = "remarkProcessDesign",
      summary = "All that is wrong with a draft, each at its step")
  public List<Remark> remarks(DefinitionDraft draft) {
    return designer.remarks(Asked.required("body", draft));
  }

  @POST
  @Path("/fit")
  @Operation(
      operationId = "fitProcessDesign",
      summary = "A draft with what its drawing and its form need of each other")
  public DefinitionDraft fit(DefinitionDraft draft) {
    return designer.fitted(Asked.required("body", draft));
  }

  @POST
  @Path("/form")
  @Operation(
      operationId = "previewProcessForm",
      summary = "A form as somebody will see it at a step")
  public FormView form(FormLook look) {
    var asked = Asked.required("body", look);
    return designer.preview(asked.form(), Asked.required("step", asked.step()), asked.role());
  }

  @POST
  @Path("/trial")
  @Operation(
      operationId = "tryProcessDesign",
      summary = "What a draft would have made of the community’s past matters")
  public Trial trial(@QueryParam("days") String days, DefinitionDraft draft) {
    return courses.trial(Asked.required("body", draft), days(days));
  }

  @GET
  @Path("/courses")
  @Operation(
      operationId = "getProcessCourse",
      summary = "How the community’s matters of a kind went: waits, returns, ways, paths")
  public Course course(@QueryParam("process") String process, @QueryParam("days") String days) {
    return courses.course(Asked.required("process", process), days(days));
  }

  @GET
  @Path("/courses-below")
  @Operation(
      operationId = "getProcessCourseBelow",
      summary = "The same of all communities below, together")
  public Course courseBelow(
      @QueryParam("process") String process, @QueryParam("days") String days) {
    return courses.courseBelow(Asked.required("process", process), days(days));
  }

  private static int days(String days) {
    return Asked.number("days", days == null || days.isBlank() ? USUAL : days, 1, LONGEST);
  }
}
