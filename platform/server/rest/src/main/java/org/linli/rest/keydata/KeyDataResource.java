package org.linli.rest.keydata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.access.boundary.Page;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.keydata.boundary.KeyData;
import org.linli.keydata.boundary.KeyDataQuery;
import org.linli.keydata.boundary.KeyDataSheet;
import org.linli.keydata.boundary.KeyDatumRow;
import org.linli.keydata.entity.Measures;
import org.linli.keydata.entity.Sensitivity;
import org.linli.rest.http.Asked;
import org.linli.rest.http.Files;
import org.linli.rest.http.Paging;

/** {@code /key-data}: the key data 重点数据 of each scenario. */
@Path("/key-data")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assets")
public class KeyDataResource {

  @Inject private KeyData data;
  @Inject private Exports exports;

  @GET
  @Operation(
      operationId = "listKeyData",
      summary = "The key data of each scenario, with what their sensitivity asks for")
  public Page<KeyDatumRow> list(
      @QueryParam("scenario") String scenario,
      @QueryParam("sensitivity") String sensitivity,
      @QueryParam("asset") String asset,
      @BeanParam Paging paging) {
    return data.list(query(scenario, sensitivity, asset), paging.request());
  }

  @GET
  @Path("/measures")
  @Operation(
      operationId = "listKeyDataMeasures",
      summary = "Management rules and technical measures by sensitivity")
  public List<Measures> measures() {
    return data.measures();
  }

  @GET
  @Path("/export")
  @Produces({ExportedFile.TYPE, "text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportKeyData",
      summary = "The list of key data as a file: xlsx, csv or json")
  @APIResponseSchema(value = byte[].class, responseCode = "200")
  public Response export(
      @QueryParam("scenario") String scenario,
      @QueryParam("sensitivity") String sensitivity,
      @QueryParam("form") String form) {
    var query = query(scenario, sensitivity, null);
    return Files.of(
        exports.make(Files.form(form), KeyDataSheet.SHEET, page -> data.list(query, page)));
  }

  private static KeyDataQuery query(String scenario, String sensitivity, String asset) {
    return new KeyDataQuery(
        Asked.optional("scenario", scenario, word -> word),
        Asked.optionalOneOf(Sensitivity.class, "sensitivity", sensitivity),
        Asked.optional("asset", asset, word -> word));
  }
}
