package org.linli.rest.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.notices.boundary.Notices;
import org.linli.notices.entity.NoticeRow;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /notices}: what the community tells its residents. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticesResource {

  /** A notice to be published; without {@code until} it stays. */
  public record NoticeDraft(String title, String body, Instant until) {}

  @Inject private Notices notices;

  @GET
  @Operation(operationId = "listNotices", summary = "The community's notices, newest first")
  public Page<NoticeRow> list(@BeanParam Paging paging) {
    return notices.list(paging.request());
  }

  @POST
  @Operation(operationId = "publishNotice", summary = "Publish a notice")
  @APIResponseSchema(value = Made.class, responseCode = "201")
  public Response publish(NoticeDraft draft) {
    Asked.required("body", draft);
    return Made.in("notices", notices.publish(draft.title(), draft.body(), draft.until()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "withdrawNotice", summary = "Withdraw a notice")
  public void withdraw(@PathParam("id") String id) {
    notices.withdraw(Asked.id("notice", id));
  }
}
