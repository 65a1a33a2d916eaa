package org.linli.rest.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;
import org.linli.rights.boundary.Explanations;
import org.linli.rights.boundary.Supposed;
import org.linli.rights.boundary.WhoRow;
import org.linli.rights.boundary.WhoSheet;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Traced;
import org.linli.tenancy.entity.TenantId;

/** {@code /rights/explanations}: who may do what with a community's data, and why. */
@Path("/rights/explanations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights")
public class ExplanationsResource {

  /** Which data of which community. */
  public static class About {
    @QueryParam("tenant")
    String tenant;

    @QueryParam("asset")
    String asset;

    @QueryParam("field")
    String field;

    @QueryParam("consent")
    String consent;

    TenantId community() {
      return Asked.required("tenant", Asked.optional("tenant", tenant, TenantId::new));
    }

    Asset data() {
      return Asked.required("asset", Asked.optional("asset", asset, Asset::new));
    }

    boolean consented() {
      return Boolean.TRUE.equals(Asked.yesOrNo("consent", consent));
    }
  }

  @Inject private Explanations explanations;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "explainWho",
      summary = "Who may do what with an asset or one field of it, for every use and purpose")
  public Page<WhoRow> who(@BeanParam About about, @BeanParam Paging paging) {
    return rows(about, paging.request());
  }

  @GET
  @Path("/export")
  @Produces(ExportedFile.TYPE)
  @Operation(operationId = "exportWho", summary = "The same as an Excel file")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(@BeanParam About about) {
    return Files.of(exports.make(WhoSheet.SHEET, page -> rows(about, page)));
  }

  @GET
  @Path("/trace")
  @Operation(
      operationId = "traceRights",
      summary = "May this party do this, and why: step by step, and which step decided")
  public Traced trace(
      @BeanParam About about,
      @QueryParam("party") String party,
      @QueryParam("organisation") String organisation,
      @QueryParam("action") String action,
      @QueryParam("purpose") String purpose,
      @QueryParam("scenario") String scenario) {
    return explanations.trace(
        new Supposed(
            about.community(),
            Asked.oneOf(Party.class, "party", party),
            organisation,
            about.data(),
            about.field,
            Asked.oneOf(Action.class, "action", action),
            Asked.oneOf(Purpose.class, "purpose", purpose),
            about.consented(),
            scenario,
            null));
  }

  private Page<WhoRow> rows(About about, PageRequest page) {
    return explanations.who(about.community(), about.data(), about.field, about.consented(), page);
  }
}
