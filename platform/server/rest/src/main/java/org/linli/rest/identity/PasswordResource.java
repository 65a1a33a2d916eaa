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
import org.linli.identity.boundary.Accounts;
import org.linli.rest.http.Asked;

/** {@code /password}: changing the own password, the first thing that a first sign-in has to do. */
@Path("/password")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class PasswordResource {

  /**
   * The password that holds, and the one that shall.
   *
   * @param code of the second factor; null where the account has none
   */
  public record Change(String username, String password, String fresh, String code) {}

  @Inject private Accounts accounts;
  @Inject private PasswordCaller password;
  @Context private HttpServletRequest request;

  @POST
  @Operation(
      operationId = "changePassword",
      summary = "Change the own password; all sessions and tokens end")
  public void change(Change change) throws Exception {
    Asked.required("body", change);
    Asked.required("fresh", change.fresh());
    password.owing(
        new Shown(change.username(), change.password(), change.code()),
        request,
        caller -> accounts.changeOwnPassword(change.password(), change.fresh()));
  }
}
