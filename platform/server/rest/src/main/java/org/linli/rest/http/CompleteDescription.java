package org.linli.rest.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.linli.repeats.entity.RequestKey;
import org.linli.rest.RestApplication;

/**
 * Adds to the description what holds for every operation, so that no resource has to say it: who
 * may call, and how a refusal looks. Typed ids become the strings they travel as.
 */
public class CompleteDescription implements OASFilter {

  private static final Set<String> TYPED_IDS =
      Set.of("TenantId", "DivisionCode", "DeviceId", "Asset");

  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "The request breaks a rule.",
          "401", "Nobody is signed in.",
          "403", "Not permitted, or the community's mode keeps it shut.",
          "404", "There is no such thing for this caller.",
          "409", "It stands already, or somebody else changed it.",
          "413", "The body is too large.",
          "415", "The media type is not taken.",
          "500", "A fault of ours; the incident leads to the log.");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    schemas.entrySet().stream()
        .filter(entry -> TYPED_IDS.contains(entry.getKey()))
        .forEach(entry -> becomeString(entry.getValue()));
    api.getComponents().addSchema("Problem", problem());
    api.getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> complete(path, method, operation)));
  }

  private static void becomeString(Schema schema) {
    schema.setProperties(null);
    schema.setRequired(null);
    schema.setType(List.of(SchemaType.STRING));
  }

  private static Schema problem() {
    var schema = OASFactory.createSchema().addType(SchemaType.OBJECT).description("RFC 9457");
    for (var field : List.of("type", "title", "detail", "instance", "incident")) {
      schema.addProperty(field, OASFactory.createSchema().addType(SchemaType.STRING));
    }
    return schema
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .required(List.of("type", "title", "status"));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    if (RepeatedRequest.CHANGING.contains(method.name())) {
      operation.addParameter(key());
    }
    REFUSALS.forEach(
        (status, meaning) -> {
          if (operation.getResponses().getAPIResponse(status) == null) {
            operation.getResponses().addAPIResponse(status, refusal(meaning));
          }
        });
    if (!PublicAddresses.contain(
        method.name(), path.substring(path.indexOf("/v1")).replaceAll("[{}]", ""))) {
      operation.setSecurity(
          List.of(OASFactory.createSecurityRequirement().addScheme(RestApplication.BEARER)));
    } else if (path.contains("/feeds/")) {
      operation.setSecurity(
          List.of(OASFactory.createSecurityRequirement().addScheme(RestApplication.DEVICE)));
    }
  }

  private static Parameter key() {
    return OASFactory.createParameter()
        .name(RequestKey.HEADER)
        .in(Parameter.In.HEADER)
        .required(false)
        .description(
            "The same request sent again with the same key within a day is done once, and answered"
                + " as the first time. 1 to 128 visible letters of ASCII.")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(128));
  }

  private static APIResponse refusal(String meaning) {
    return OASFactory.createAPIResponse()
        .description(meaning)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }
}
