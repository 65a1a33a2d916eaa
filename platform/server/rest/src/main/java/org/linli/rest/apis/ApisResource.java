package org.linli.rest.apis;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Page;
import org.linli.apis.boundary.ApiQuery;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.boundary.ApiSheet;
import org.linli.apis.boundary.Apis;
import org.linli.apis.boundary.GroupRow;
import org.linli.apis.boundary.OutsideDraft;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.packs.Text;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /apis}: the catalogue of interfaces and its groups. */
@Path("/apis")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "apis")
public class ApisResource {

  /**
   * What becomes of an interface.
   *
   * @param group null for that of its tag
   * @param reason needed unless it is open
   */
  public record ApiChange(String group, ApiState state, String reason) {}

  /** A group to be added or renamed. */
  public record GroupDraft(String id, String zh, String en) {

    Text name() {
      if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
        throw new Invalid("name", "required");
      }
      return new Text(zh.strip(), en.strip());
    }
  }

  @Inject private Apis apis;
  @Inject private Exports exports;

  @GET
  @Operation(operationId = "listApis", summary = "The catalogue of interfaces, group by group")
  public Page<ApiRow> list(
      @QueryParam("group") String group,
      @QueryParam("state") String state,
      @QueryParam("grantable") String grantable,
      @QueryParam("outside") String outside,
      @BeanParam Paging paging) {
    return apis.list(query(group, state, grantable, outside), paging.request());
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportApis",
      summary = "The catalogue of interfaces as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("group") String group,
      @QueryParam("state") String state,
      @QueryParam("grantable") String grantable,
      @QueryParam("outside") String outside,
      @QueryParam("form") String form) {
    var query = query(group, state, grantable, outside);
    return Files.of(exports.make(Files.form(form), ApiSheet.SHEET, page -> apis.list(query, page)));
  }

  @POST
  @Operation(
      operationId = "enterApi",
      summary = "Enter an interface that somebody else serves: its address and its contract")
  public void enter(OutsideDraft draft) {
    apis.enter(Asked.required("body", draft));
  }

  @GET
  @Path("/groups")
  @Operation(operationId = "listApiGroups", summary = "The groups of interfaces")
  public List<GroupRow> groups() {
    return apis.groups();
  }

  @POST
  @Path("/groups")
  @Operation(operationId = "addApiGroup", summary = "Add a group of interfaces")
  public void addGroup(GroupDraft draft) {
    apis.addGroup(Asked.required("body", draft).id(), draft.name());
  }

  @PUT
  @Path("/groups/{group}")
  @Operation(operationId = "renameApiGroup", summary = "Rename a group of interfaces")
  public void renameGroup(@PathParam("group") String group, GroupDraft draft) {
    apis.renameGroup(group, Asked.required("body", draft).name());
  }

  @DELETE
  @Path("/groups/{group}")
  @Operation(operationId = "removeApiGroup", summary = "Remove a group that was added and is empty")
  public void removeGroup(@PathParam("group") String group) {
    apis.removeGroup(group);
  }

  @GET
  @Path("/{api}")
  @Operation(operationId = "getApi", summary = "An interface of the catalogue")
  public ApiRow get(@PathParam("api") String api) {
    return apis.get(api);
  }

  @GET
  @Path("/{api}/description")
  @Operation(
      operationId = "describeApi",
      summary = "What a caller has to know: parameters, body and answer with examples")
  public ApiFacts describe(@PathParam("api") String api) {
    return apis.describe(api);
  }

  @PUT
  @Path("/{api}")
  @Operation(
      operationId = "changeApi",
      summary = "Put an interface into a group; open, hide or close it")
  public void change(@PathParam("api") String api, ApiChange change) {
    apis.change(api, Asked.required("body", change).group(), change.state(), change.reason());
  }

  @DELETE
  @Path("/{api}")
  @Operation(
      operationId = "removeApi",
      summary = "Remove an interface of outside; one of ours is as delivered again")
  public void remove(@PathParam("api") String api) {
    apis.remove(api);
  }

  private static ApiQuery query(String group, String state, String grantable, String outside) {
    return new ApiQuery(
        Asked.optional("group", group, word -> word),
        Asked.optionalOneOf(ApiState.class, "state", state),
        Asked.yesOrNo("grantable", grantable),
        Asked.yesOrNo("outside", outside));
  }
}
