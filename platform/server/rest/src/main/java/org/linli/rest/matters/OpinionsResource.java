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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.entity.Opinion;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;
import org.linli.rest.http.Reason;

/** {@code /opinions}: what the caller is asked by those who have a step in hand. */
@Path("/opinions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "work")
public class OpinionsResource {

  @Inject private JointWork joint;

  @GET
  @Operation(
      operationId = "listOpinions",
      summary = "What the caller is asked and has not answered, the oldest first")
  public Page<Opinion> list(@BeanParam Paging paging) {
    return joint.list(paging.request());
  }

  @POST
  @Path("/{id}/answer")
  @Operation(operationId = "giveOpinion", summary = "Give the opinion that was asked for")
  public void answer(@PathParam("id") String id, Answered answer) {
    var given = Asked.required("body", answer);
    joint.answer(Asked.id("opinion", id), given.text(), given.photos());
  }

  @POST
  @Path("/{id}/decline")
  @Operation(operationId = "declineOpinion", summary = "Say with a reason that it is not theirs")
  public void decline(@PathParam("id") String id, Reason why) {
    joint.decline(Asked.id("opinion", id), Asked.reason(why));
  }

  @POST
  @Path("/{id}/urge")
  @Operation(operationId = "urgeOpinion", summary = "Ask for an opinion again, with a word")
  public void urge(@PathParam("id") String id, Reason why) {
    joint.urge(Asked.id("opinion", id), Asked.reason(why));
  }

  @GET
  @Path("/{id}/photos/{photo}")
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "getOpinionPhoto", summary = "A photograph that came with an opinion")
  public Response photo(@PathParam("id") String id, @PathParam("photo") String photo) {
    var found = joint.get(Asked.id("opinion", id), Asked.id("matter-file", photo));
    return Response.ok(found.content(), found.mediaType()).build();
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawOpinion", summary = "Do without an opinion, with a reason")
  public void withdraw(@PathParam("id") String id, Reason why) {
    joint.withdraw(Asked.id("opinion", id), Asked.reason(why));
  }
}
