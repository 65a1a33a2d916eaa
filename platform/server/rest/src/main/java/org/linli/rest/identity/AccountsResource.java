package org.linli.rest.identity;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.Accounts;
import org.linli.identity.boundary.NewAccount;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Made;
import org.linli.rest.http.Paging;

/** {@code /accounts}: the accounts that are the caller's to administer. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountsResource {

  /** A password that is shown once, and has to be changed at the first sign-in. */
  public record OneTimePassword(String oneTimePassword) {}

  /** The roles that an account shall have. */
  public record NewRoles(Set<String> roles) {}

  @Inject private Accounts accounts;

  @GET
  @Operation(operationId = "listAccounts", summary = "The accounts that the caller administers")
  public Page<AccountRow> list(@QueryParam("unit") String unit, @BeanParam Paging paging) {
    return accounts.list(Asked.optional("unit", unit, UUID::fromString), paging.request());
  }

  @POST
  @Operation(
      operationId = "createAccount",
      summary = "Make an account; its one-time password is shown here alone")
  @APIResponseSchema(value = NewAccount.class, responseCode = "201")
  public Response create(AccountDraft draft) {
    var made = accounts.create(Asked.required("body", draft));
    return Made.at("accounts/" + made.id()).entity(made).build();
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeAccount",
      summary = "Change name, telephone, term, time-out and number of log-ins of an account")
  public void change(@PathParam("id") String id, AccountFacts facts) {
    accounts.change(Asked.id("account", id), Asked.required("body", facts));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteAccount",
      summary = "Delete an account for good; its sessions, tokens, roles and posts end at once")
  public void delete(@PathParam("id") String id) {
    accounts.delete(Asked.id("account", id));
  }

  @POST
  @Path("/{id}/disable")
  @Operation(
      operationId = "disableAccount",
      summary = "Close an account; its sessions and tokens end at once")
  public void disable(@PathParam("id") String id) {
    accounts.disable(Asked.id("account", id));
  }

  @POST
  @Path("/{id}/enable")
  @Operation(operationId = "enableAccount", summary = "Open a closed account again")
  public void enable(@PathParam("id") String id) {
    accounts.enable(Asked.id("account", id));
  }

  @POST
  @Path("/{id}/password")
  @Operation(operationId = "resetPassword", summary = "Give an account a new one-time password")
  public OneTimePassword resetPassword(@PathParam("id") String id) {
    return new OneTimePassword(accounts.resetPassword(Asked.id("account", id)));
  }

  @PUT
  @Path("/{id}/roles")
  @Operation(operationId = "changeRoles", summary = "Change an account's roles")
  public void changeRoles(@PathParam("id") String id, NewRoles fresh) {
    accounts.changeRoles(
        Asked.id("account", id), Asked.required("roles", Asked.required("body", fresh).roles()));
  }
}
