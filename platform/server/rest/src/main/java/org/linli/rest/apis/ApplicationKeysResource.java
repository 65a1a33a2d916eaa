package org.linli.rest.apis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.apis.boundary.Applications;
import org.linli.identity.boundary.IssuedToken;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.identity.PasswordCaller;
import org.linli.rest.identity.Shown;

/** {@code /application-keys}: a key for a name and a password, never for a token or another key. */
@Path("/application-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class ApplicationKeysResource {

  /**
   * Whose key, and for how long.
   *
   * @param days how long it shall live; null for 90
   * @param overlapHours how much longer the older keys go on; null for a day
   * @param code of the second factor; null where the account has none
   */
  public record KeyWish(
      String username,
      String password,
      String label,
      Integer days,
      Integer overlapHours,
      String code) {}

  @Inject private Applications applications;
  @Inject private PasswordCaller password;
  @Context private HttpServletRequest request;

  @POST
  @Path("/{id}")
  @Operation(
      operationId = "issueApplicationKey",
      summary = "A key of an admitted application, for the name and the password of its owner")
  @APIResponseSchema(value = IssuedToken.class, responseCode = "201")
  public Response issue(@PathParam("id") String id, KeyWish wish) throws Exception {
    Asked.required("body", wish);
    var application = Asked.id("application", id);
    var life = Duration.ofDays(wish.days() == null ? 90 : wish.days());
    var overlap = Duration.ofHours(wish.overlapHours() == null ? 24 : wish.overlapHours());
    var issued =
        password.call(
            new Shown(wish.username(), wish.password(), wish.code()),
            request,
            caller -> applications.issueKey(application, wish.label(), life, overlap));
    return Made.at("applications/" + application + "/keys/" + issued.id()).entity(issued).build();
  }
}
