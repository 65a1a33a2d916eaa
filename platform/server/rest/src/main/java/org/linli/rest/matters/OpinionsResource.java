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
    joint.answer(Asked.id("opinion", id), Asked.required("body", answer).text());
  }

  @POST
  @Path("/{id}/withdraw")
  @Operation(operationId = "withdrawOpinion", summary = "Do without an opinion, with a reason")
  public void withdraw(@PathParam("id") String id, Reason why) {
    joint.withdraw(Asked.id("opinion", id), Asked.reason(why));
  }
}
