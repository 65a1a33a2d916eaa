package org.linli.rest.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.documents.boundary.Verification;
import org.linli.documents.entity.Verdict;
import org.linli.rest.http.Asked;

/** {@code /verify}: whether a paper is genuine, for anybody and without a token. */
@Path("/verify")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class VerifyResource {

  @Inject private Verification verification;

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "verifyDocument",
      summary = "Number, day, kind, issuer and state of the paper with that code")
  public Verdict of(@PathParam("code") String code) {
    return verification.of(code);
  }

  @POST
  @Path("/{code}")
  @Operation(
      operationId = "verifyDocumentFile",
      summary = "The same, and whether this file is the issued one; it is not kept")
  public Verdict check(@PathParam("code") String code, ShownPaper paper) {
    var shown = Asked.required("body", paper);
    return verification.check(code, Asked.required("content", shown.content()));
  }
}
