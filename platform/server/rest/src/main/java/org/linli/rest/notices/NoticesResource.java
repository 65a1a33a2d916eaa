package org.linli.rest.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.notices.boundary.NoticeDesk;
import org.linli.notices.boundary.Notices;
import org.linli.notices.boundary.OwnNotices;
import org.linli.notices.entity.Audience;
import org.linli.notices.entity.NoticeRow;
import org.linli.notices.entity.ReaderRow;
import org.linli.notices.entity.Targets;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Note;
import org.linli.rest.http.Paging;

/** {@code /notices}: what the community tells its residents. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticesResource {

  /**
   * A notice to be published; without {@code until} it stays, without {@code targets} it is for
   * every resident.
   */
  public record NoticeDraft(
      String title, String body, Instant until, Targets targets, Boolean signFor, Boolean letters) {

    org.linli.notices.entity.NoticeDraft draft() {
      return new org.linli.notices.entity.NoticeDraft(
          title, body, until, targets, Boolean.TRUE.equals(signFor), Boolean.TRUE.equals(letters));
    }
  }

  /** How many letters it became. */
  public record Reminded(int letters) {}

  @Inject private Notices notices;
  @Inject private NoticeDesk desk;
  @Inject private OwnNotices own;

  @GET
  @Operation(operationId = "listNotices", summary = "The community's notices, newest first")
  public Page<NoticeRow> list(@BeanParam Paging paging) {
    return notices.list(paging.request());
  }

  @POST
  @Operation(operationId = "publishNotice", summary = "Publish a notice, for all or for some")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response publish(NoticeDraft draft) {
    return Made.in("notices", desk.publish(Asked.required("body", draft).draft()));
  }

  @POST
  @Path("/audience")
  @Operation(operationId = "countNoticeAudience", summary = "How many a notice would be for")
  public Audience count(Targets targets) {
    return desk.get(Asked.required("body", targets));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "withdrawNotice", summary = "Withdraw a notice")
  public void withdraw(@PathParam("id") String id) {
    notices.withdraw(Asked.id("notice", id));
  }

  @GET
  @Path("/{id}/readers")
  @Operation(
      operationId = "listNoticeReaders",
      summary = "Whom a notice is for, who signed for it and what they said")
  public Page<ReaderRow> readers(
      @PathParam("id") String id, @QueryParam("signed") String signed, @BeanParam Paging paging) {
    return desk.readers(Asked.id("notice", id), Asked.yesOrNo("signed", signed), paging.request());
  }

  @POST
  @Path("/{id}/reminder")
  @Operation(operationId = "remindNoticeReaders", summary = "Write to who did not sign yet, once")
  public Reminded remind(@PathParam("id") String id) {
    return new Reminded(desk.remind(Asked.id("notice", id)));
  }

  @PUT
  @Path("/{id}/signature")
  @Operation(operationId = "signForNotice", summary = "Sign for a notice")
  public void sign(@PathParam("id") String id) {
    own.sign(Asked.id("notice", id));
  }

  @PUT
  @Path("/{id}/answer")
  @Operation(operationId = "answerNotice", summary = "Say something to a notice")
  public void say(@PathParam("id") String id, Note note) {
    own.say(Asked.id("notice", id), Asked.note(note));
  }
}
