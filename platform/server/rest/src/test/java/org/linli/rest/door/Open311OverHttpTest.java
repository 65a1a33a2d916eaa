package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.rest.http.FormBody;
import org.linli.testing.Requirement;

/** A client of Open311 that knows nothing of us but the standard, over a real line. */
class Open311OverHttpTest {

  private static final String V2 = "/open311/v2/";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String jurisdiction = community.tenant.value();
  private final String key = door.token("CLERK", Tier.COMMUNITY, jurisdiction);
  private final Line line = new Line(door);

  @AfterEach
  void hangUp() {
    line.close();
  }

  private static JsonNode json(HttpResponse<byte[]> answer, int status) {
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    try {
      return org.linli.rest.http.Json.MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String xml(HttpResponse<byte[]> answer, int status, String path) {
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    try {
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(answer.body()));
      return XPathFactory.newInstance().newXPath().evaluate(path, document);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> complaint() {
    var form = new LinkedHashMap<String, String>();
    form.put("api_key", key);
    form.put("jurisdiction_id", jurisdiction);
    form.put("service_code", "complaint");
    form.put("description", "楼下装修太吵");
    form.put("attribute[about]", "noise");
    form.put("address_string", "南门");
    form.put("first_name", "小明");
    form.put("last_name", "王");
    form.put("phone", "13812345678");
    return form;
  }

  private HttpResponse<byte[]> post(String format, Map<String, String> form) {
    var body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return line.post(V2 + "requests." + format, FormBody.ENCODED, body.toString().getBytes());
  }

  private String keyed(String path) {
    return V2 + path + (path.contains("?") ? "&" : "?") + "api_key=" + key;
  }

  @Test
  void theServiceIsDiscoveredWithoutAKey() {
    var found = json(line.get(V2 + "discovery.json"), 200);
    assertThat(found.at("/endpoints/0/specification").asText()).endsWith("GeoReport_v2");
    assertThat(found.at("/endpoints/0/formats")).hasSize(2);
    assertThat(found.at("/endpoints/0/url").asText()).endsWith("/api/v1/open311/v2/");
    assertThat(
            xml(
                line.get(V2 + "discovery.xml"),
                200,
                "/discovery/endpoints/endpoint/formats/format"))
        .isEqualTo("text/xml");
  }

  @Test
  void servicesAndTheirDefinitionsAreReadWithoutAKey() {
    var services = json(line.get(V2 + "services.json?jurisdiction_id=" + jurisdiction), 200);
    assertThat(services).hasSize(4);
    assertThat(services.findValuesAsText("service_code")).contains("repair", "complaint");
    services.forEach(
        one -> {
          assertThat(one.path("metadata").asBoolean()).isTrue();
          assertThat(one.path("type").asText()).isEqualTo("realtime");
          assertThat(one.path("service_name").asText()).isNotBlank();
        });
    var definition =
        json(line.get(V2 + "services/repair.json?jurisdiction_id=" + jurisdiction), 200);
    assertThat(definition.path("service_code").asText()).isEqualTo("repair");
    var facility = definition.at("/attributes/0");
    assertThat(facility.path("code").asText()).isEqualTo("facility");
    assertThat(facility.path("datatype").asText()).isEqualTo("singlevaluelist");
    assertThat(facility.path("required").asBoolean()).isTrue();
    assertThat(facility.at("/values/0/key").asText()).isEqualTo("water");
    var path = V2 + "services/repair.xml?jurisdiction_id=" + jurisdiction;
    assertThat(
            xml(
                line.get(path),
                200,
                "/service_definition/attributes/attribute/values/value[2]/name"))
        .isEqualTo("供电照明");
  }

  @Test
  @Requirement("001-6.2.4.E.2-2")
  void aRequestIsReportedFollowedAndFound() {
    var made = json(post("json", complaint()), 201).get(0);
    var id = made.path("service_request_id").asText();
    assertThat(made.path("service_notice").asText()).contains("投诉-", "查询码");
    var one = json(line.get(keyed("requests/" + id + ".json")), 200).get(0);
    assertThat(one.path("status").asText()).isEqualTo("open");
    assertThat(one.path("service_code").asText()).isEqualTo("complaint");
    assertThat(one.path("description").asText()).isEqualTo("楼下装修太吵");
    assertThat(one.path("address").asText()).isEqualTo("南门");
    assertThat(one.path("requested_datetime").asText()).endsWith("+08:00");
    assertThat(one.path("expected_datetime").asText()).isNotBlank();
    assertThat(one.toString()).doesNotContain("13812345678", "小明");
    var number = URLEncoder.encode(one.path("service_notice").asText(), StandardCharsets.UTF_8);
    assertThat(
            xml(
                line.get(keyed("requests/" + number + ".xml")),
                200,
                "/service_requests/request/service_request_id"))
        .isEqualTo(id);
    var list = keyed("requests.json?service_code=complaint,repair&status=open&page_size=10");
    assertThat(json(line.get(list), 200)).hasSize(1);
    assertThat(json(line.get(keyed("requests.json?status=closed")), 200)).isEmpty();
    assertThat(json(line.get(keyed("requests.json?page=2")), 200)).isEmpty();
    assertThat(json(line.get(keyed("requests.json?end_date=2026-01-01T00:00:00Z")), 200)).isEmpty();
  }

  @Test
  void aRequestIsReportedInXmlToo() {
    var answer = post("xml", complaint());
    assertThat(xml(answer, 201, "/service_requests/request/service_request_id")).hasSize(36);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(".xml");
  }

  @Test
  void photographsComeAsPartsOfTheForm() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var field : complaint().entrySet()) {
      body.write(
          ("--frontier\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                  .formatted(field.getKey(), field.getValue()))
              .getBytes(StandardCharsets.UTF_8));
    }
    body.write(
        """
        --frontier\r
        Content-Disposition: form-data; name="media"; filename="noise.jpg"\r
        Content-Type: image/jpeg\r
        \r
        """
            .getBytes());
    body.write(TestCommunity.PHOTO.content());
    body.write("\r\n--frontier--\r\n".getBytes());
    var type = FormBody.PARTS + "; boundary=frontier";
    var made = json(line.post(V2 + "requests.json", type, body.toByteArray()), 201).get(0);
    var one =
        json(
            line.get(keyed("requests/" + made.path("service_request_id").asText() + ".json")), 200);
    var media = one.at("/0/media_url").asText();
    var photo = line.get(keyed(media.substring(media.indexOf(V2) + V2.length())));
    assertThat(photo.statusCode()).isEqualTo(200);
    assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(photo.body()).isEqualTo(TestCommunity.PHOTO.content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"requests.json", "requests/x.json"})
  void withoutAKeyThereIsTheErrorOfTheStandard(String path) {
    var error = json(line.get(V2 + path), 403).get(0);
    assertThat(error.path("code").asInt()).isEqualTo(403);
    assertThat(error.path("description").asText()).isNotBlank();
    assertThat(json(line.get(V2 + path + "?api_key=no-such-key"), 403)).hasSize(1);
    var xml = path.replace("json", "xml");
    assertThat(xml(line.get(V2 + xml), 403, "/errors/error/code")).isEqualTo("403");
  }

  @ParameterizedTest
  @CsvSource({
    "services.json, 400",
    "services.json?jurisdiction_id=999999999999, 404",
    "services.json?jurisdiction_id=No%20Such, 404",
    "services/no-such.json?jurisdiction_id=JURISDICTION, 404",
    "services/hotline.json?jurisdiction_id=JURISDICTION, 404",
    "requests.json?api_key=KEY&jurisdiction_id=999999999999, 404",
    "requests.json?api_key=KEY&status=lost, 400",
    "requests.json?api_key=KEY&start_date=yesterday, 400",
    "requests.json?api_key=KEY&page_size=101, 400",
    "requests.json?api_key=KEY&page=0, 400",
    "requests/0190.json?api_key=KEY, 404",
    "media/0190/0190?api_key=KEY, 404"
  })
  void whatIsAskedWronglyIsToldInTheFormOfTheStandard(String path, int status) {
    var asked = path.replace("JURISDICTION", jurisdiction).replace("KEY", key);
    assertThat(json(line.get(V2 + asked), status).get(0).path("code").asInt()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "service_code, '', 400",
    "service_code, hotline, 403",
    "service_code, no-such, 404",
    "description, '', 400",
    "attribute[about], neighbours, 400",
    "attribute[colour], red, 400",
    "address_id, no-id, 400",
    "address_id, 01900000-0000-7000-8000-000000000000, 404",
    "lat, 30.67, 400",
    "lat, north, 400",
    "jurisdiction_id, 999999999999, 404",
    "api_key, no-such-key, 403"
  })
  void aReportThatDoesNotFitIsRefusedAndNothingIsTakenUp(String field, String value, int status) {
    var form = complaint();
    form.put(field, value);
    var error = json(post("json", form), status).get(0);
    assertThat(error.path("code").asInt()).isEqualTo(status);
    assertThat(error.path("description").asText()).isNotBlank();
    assertThat(community.count("select count(*) from matter")).isZero();
  }

  @Test
  void whatIsNoFormOrTooLargeIsRefused() {
    assertThat(line.post(V2 + "requests.json?api_key=" + key, "application/json", "{}".getBytes()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(415);
    assertThat(line.post(V2 + "requests.json", FormBody.PARTS + "; boundary=x", "y".getBytes()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(400);
    var large = new byte[8 * 1024 * 1024 + 1];
    assertThat(json(line.post(V2 + "requests.json", FormBody.ENCODED, large), 413)).hasSize(1);
  }

  @Test
  void whoMayNotTakeUpMattersReportsNothing() {
    var form = complaint();
    form.put("api_key", door.token("RESIDENT", Tier.RESIDENT, jurisdiction));
    assertThat(json(post("json", form), 403).get(0).path("code").asInt()).isEqualTo(403);
    var street = door.token("STREET_OFFICER", Tier.STREET, jurisdiction.substring(0, 9));
    assertThat(line.get(V2 + "requests.json?api_key=" + street).statusCode()).isEqualTo(403);
  }
}
