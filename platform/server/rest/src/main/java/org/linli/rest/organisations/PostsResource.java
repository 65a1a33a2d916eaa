package org.linli.rest.organisations;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.organisations.boundary.PostCandidate;
import org.linli.organisations.boundary.PostDraft;
import org.linli.organisations.boundary.Posts;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Paging;

/** {@code /organisations/{id}/members}: who holds which post 岗位. */
@Path("/organisations/{id}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class PostsResource {

  @Inject private Posts posts;

  @GET
  @Path("/candidates")
  @Operation(
      operationId = "listPostCandidates",
      summary = "The accounts that could hold a post in the organisation")
  public Page<PostCandidate> candidates(@PathParam("id") String id, @BeanParam Paging paging) {
    return posts.candidates(Asked.id("unit", id), paging.request());
  }

  @POST
  @Operation(
      operationId = "joinOrganisation",
      summary = "Give an account a post; a role may come with it")
  public void join(@PathParam("id") String id, PostDraft draft) {
    posts.join(Asked.id("unit", id), Asked.required("body", draft));
  }

  @DELETE
  @Path("/{account}")
  @Operation(
      operationId = "leaveOrganisation",
      summary = "Take the post; the role that came with it ends at once")
  public void leave(@PathParam("id") String id, @PathParam("account") String account) {
    posts.leave(Asked.id("unit", id), Asked.id("account", account));
  }
}
