package org.linli.rest.open311;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.PublicRequest;
import org.linli.matters.entity.PublicService;
import org.linli.matters.entity.PublicServiceField;
import org.linli.rest.http.Json;
import org.linli.rest.http.PlainXml;
import org.linli.tenancy.entity.CityTime;

/** Services and requests in the words and the order of GeoReport v2, in JSON or XML. */
final class Written {

  private static final String XML = "xml";

  private Written() {}

  static Response.ResponseBuilder answer(int status, String format, String root, Object tree) {
    return XML.equals(format)
        ? Response.status(status)
            .type(PlainXml.MEDIA_TYPE)
            .entity(PlainXml.of(root, tree).getBytes(StandardCharsets.UTF_8))
        : Response.status(status).type("application/json").entity(Json.bytes(tree));
  }

  /**
   * @param base the address below which all of it lies
   */
  static Map<String, Object> discovery(URI base, Instant since) {
    var endpoint = new LinkedHashMap<String, Object>();
    endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
    endpoint.put("url", base.toString());
    endpoint.put("changeset", time(since));
    endpoint.put("type", "production");
    endpoint.put("formats", List.of("text/xml", "application/json"));
    var discovery = new LinkedHashMap<String, Object>();
    discovery.put("changeset", time(since));
    discovery.put("contact", null);
    discovery.put("key_service", null);
    discovery.put("endpoints", List.of(endpoint));
    return discovery;
  }

  static Map<String, Object> service(PublicService service, String group) {
    var told = new LinkedHashMap<String, Object>();
    told.put("service_code", service.code());
    told.put("service_name", service.name());
    told.put("description", service.description());
    told.put("metadata", true);
    told.put("type", "realtime");
    told.put("keywords", String.join(",", service.keywords()));
    told.put("group", group);
    return told;
  }

  static Map<String, Object> definition(String service, List<PublicServiceField> fields) {
    var told = new LinkedHashMap<String, Object>();
    told.put("service_code", service);
    told.put("attributes", fields.stream().map(Written::attribute).toList());
    return told;
  }

  private static Map<String, Object> attribute(PublicServiceField field) {
    var told = new LinkedHashMap<String, Object>();
    told.put("variable", true);
    told.put("code", field.code());
    told.put("datatype", type(field.type()));
    told.put("required", field.required());
    told.put("datatype_description", field.hint());
    told.put("order", field.order());
    told.put("description", field.label());
    if (field.type() == FieldType.BOOLEAN) {
      told.put("values", List.of(value("true", "true"), value("false", "false")));
    } else if (!field.values().isEmpty()) {
      told.put("values", field.values().stream().map(Written::value).toList());
    }
    return told;
  }

  private static String type(FieldType type) {
    return switch (type) {
      case LONG_TEXT -> "text";
      case NUMBER -> "number";
      case DATE -> "datetime";
      case CHOICE, BOOLEAN -> "singlevaluelist";
      case CHOICES -> "multivaluelist";
      default -> "string";
    };
  }

  private static Map<String, Object> value(FieldView.Word word) {
    return value(word.id(), word.label());
  }

  private static Map<String, Object> value(String key, String name) {
    var told = new LinkedHashMap<String, Object>();
    told.put("key", key);
    told.put("name", name);
    return told;
  }

  /**
   * @param notice number and code, as people are told them
   */
  static Map<String, Object> made(Opened opened, String notice) {
    var told = new LinkedHashMap<String, Object>();
    told.put("service_request_id", opened.id().toString());
    told.put("service_notice", notice);
    told.put("account_id", null);
    return told;
  }

  /**
   * @param base the address below which its photographs lie
   */
  static Map<String, Object> request(PublicRequest request, String base) {
    var told = new LinkedHashMap<String, Object>();
    told.put("service_request_id", request.id().toString());
    told.put("status", request.open() ? "open" : "closed");
    told.put("status_notes", request.outcome());
    told.put("service_name", request.serviceName());
    told.put("service_code", request.service());
    told.put("description", request.description());
    told.put("agency_responsible", request.agency());
    told.put("service_notice", request.number());
    told.put("requested_datetime", time(request.openedAt()));
    told.put("updated_datetime", time(request.updatedAt()));
    told.put("expected_datetime", time(request.dueAt()));
    told.put("address", request.address());
    told.put("address_id", request.place() == null ? null : request.place().toString());
    told.put("zipcode", null);
    told.put("lat", request.location() == null ? null : request.location().latitude());
    told.put("long", request.location() == null ? null : request.location().longitude());
    told.put(
        "media_url",
        request.media().isEmpty()
            ? null
            : base + "media/" + request.id() + "/" + request.media().getFirst());
    return told;
  }

  /** As the city's clocks show it, with their distance to UTC. */
  private static String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(CityTime.ZONE));
  }
}
