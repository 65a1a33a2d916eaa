package org.linli.rest.matters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.matters.boundary.PublicProgress;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.Progress;
import org.linli.matters.entity.Satisfaction;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Language;

/**
 * {@code /progress}: how far a matter is, for anybody with its number and code. They travel in the
 * body, so that no log of addresses keeps them.
 */
@Path("/progress")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "progress")
public class ProgressResource {

  @Inject private PublicProgress progress;

  @Context private HttpServletRequest request;

  /** As both were told when the matter was taken up. */
  public record NumberAndCode(String number, String code) {}

  /** The same, with how content one is. */
  public record Appraised(String number, String code, Satisfaction satisfaction) {}

  @POST
  @Operation(
      operationId = "followMatter",
      summary = "How far the matter with that number and code has come")
  public Progress of(NumberAndCode asked) {
    var both = Asked.required("body", asked);
    return progress.of(followed(both.number(), both.code()), Language.of(request));
  }

  @POST
  @Path("/satisfaction")
  @Operation(operationId = "appraiseMatter", summary = "Say how content one is with it, once")
  public Progress appraise(Appraised asked) {
    var both = Asked.required("body", asked);
    return progress.appraise(
        followed(both.number(), both.code()), both.satisfaction(), Language.of(request));
  }

  private Followed followed(String number, String code) {
    return new Followed(
        Asked.required("number", number), Asked.required("code", code), request.getRemoteAddr());
  }
}
