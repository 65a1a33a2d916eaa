package org.linli.rest.identity;

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
import org.linli.identity.boundary.Enrolment;
import org.linli.identity.boundary.RecoveryCodes;
import org.linli.identity.boundary.SecondFactor;
import org.linli.rest.http.Asked;

/**
 * {@code /second-factor}: makes a telephone known, for a name and a password; no token is enough to
 * do so. It is ended at the screen.
 */
@Path("/second-factor")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class SecondFactorResource {

  /** Whose telephone. */
  public record Owner(String username, String password) {}

  /**
   * What proves that the telephone knows the secret.
   *
   * @param shown the code that stands on it
   */
  public record Proof(String username, String password, String shown) {}

  @Inject private SecondFactor factor;
  @Inject private PasswordCaller password;
  @Context private HttpServletRequest request;

  @POST
  @Operation(
      operationId = "beginSecondFactor",
      summary = "A secret for an authenticator, which counts once a code of it was shown")
  public Enrolment begin(Owner owner) throws Exception {
    Asked.required("body", owner);
    return password.owing(
        new Shown(owner.username(), owner.password(), null), request, caller -> factor.begin());
  }

  @POST
  @Path("/confirmation")
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "The first code: from now on the door asks for one; answers recovery codes, once")
  public RecoveryCodes confirm(Proof proof) throws Exception {
    Asked.required("body", proof);
    Asked.required("shown", proof.shown());
    return password.owing(
        new Shown(proof.username(), proof.password(), null),
        request,
        caller -> factor.confirm(proof.shown()));
  }
}
