package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** SensorThings through the door: versions, forms of answers, refusals, who may. */
class SensorThingsOverRestTest {

  private static final String THING = "{\"name\":\"Office\",\"description\":\"An office\"}";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);

  private Answer get(String path) {
    return door.ask("GET", "/sensorthings/v1.1" + path).by(clerk).now();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String made() {
    var answer = door.ask("POST", "/sensorthings/v1.1/Things").by(clerk).with(THING).is(201);
    assertThat(answer.headers().get("X-Device-Secret")).isNotBlank();
    var location = answer.headers().get("Location");
    return location.substring(location.lastIndexOf('/'));
  }

  @Test
  void theRootNamesTheCollectionsAndWhatIsConformedTo() {
    var root = get("").is(200).json();
    assertThat(root.path("value").findValuesAsText("name")).hasSize(8).contains("Things");
    assertThat(root.at("/serverSettings/conformance")).isNotEmpty();
    var old = door.ask("GET", "/sensorthings/v1.0").by(clerk).now().is(200).json();
    assertThat(old.has("serverSettings")).isFalse();
    door.ask("GET", "/sensorthings/v2.0").by(clerk).now().refused(404, "not-found");
    door.ask("GET", "/sensorthings/v2.0/Things").by(clerk).now().refused(404, "not-found");
  }

  @Test
  void aThingIsMadeReadChangedAndTakenAway() {
    var thing = made();
    var shown = get(thing).is(200).json();
    assertThat(shown.path("name").asText()).isEqualTo("Office");
    assertThat(shown.path("@iot.selfLink").asText()).endsWith("/api/sensorthings/v1.1" + thing);
    assertThat(get(thing + "/name/$value").is(200).body())
        .isEqualTo("Office".getBytes(StandardCharsets.UTF_8));
    assertThat(get(thing + "/name").json().size()).isEqualTo(1);
    door.ask("PATCH", "/sensorthings/v1.1" + thing)
        .by(clerk)
        .with("{\"description\":\"other\"}")
        .is(200);
    assertThat(get(thing).json().path("description").asText()).isEqualTo("other");
    door.ask("DELETE", "/sensorthings/v1.1" + thing).by(clerk).now().is(200);
    get(thing).refused(404, "not-found");
  }

  @Test
  void theNextPageHasTheSameQuestion() {
    made();
    made();
    var filter = encoded("name eq 'Office'");
    var page = get("/Things?$top=1&$filter=" + filter + "&$count=true").is(200).json();
    assertThat(page.path("@iot.count").asInt()).isGreaterThan(1);
    assertThat(page.path("@iot.nextLink").asText())
        .contains("$top=1", "$filter=", "$count=true")
        .endsWith("&$skip=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Things?$filter=name%20eq",
        "/Things?$top=-1",
        "/Things?$expand=Nothing",
        "/Things?$orderby=x",
        "/Things?$filter=concat(name)%20eq%201",
        "/Observations?$resultFormat=csv",
        "/Things?$search=x"
      })
  void whatCannotBeReadIsTold(String path) {
    get(path).refused(400, "things-not-understood");
  }

  @Test
  void thingsOfTheStandardThatAreNotOfferedAreToldAsSuch() {
    door.ask("POST", "/sensorthings/v1.1/FeaturesOfInterest")
        .by(clerk)
        .with("{}")
        .refused(405, "things-not-offered");
    door.ask("DELETE", "/sensorthings/v1.1/Things")
        .by(clerk)
        .now()
        .refused(405, "things-not-offered");
    door.ask("POST", "/sensorthings/v1.1" + made())
        .by(clerk)
        .with("{}")
        .refused(405, "things-not-offered");
  }

  @Test
  void observationsAreCheckedBeforeTheyAreSent() {
    var thing = made();
    var stream =
        door.ask("POST", "/sensorthings/v1.1" + thing + "/Datastreams")
            .by(clerk)
            .with(
                """
                {"name":"Light","description":"d","unitOfMeasurement":{"name":"l","symbol":"l","definition":"l"},
                 "observationType":"http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
                 "Sensor":{"name":"s","description":"s","encodingType":"text/plain","metadata":"s"},
                 "ObservedProperty":{"name":"p","description":"p","definition":"http://p"}}""")
            .is(201)
            .json();
    var id = stream.path("@iot.id").asText();
    for (var body :
        List.of(
            "{}",
            "{\"result\":\"warm\"}",
            "{\"result\":1,\"phenomenonTime\":\"yesterday\"}",
            "{\"result\":1,\"phenomenonTime\":\"2026-01-01T00:00:00Z/2026-01-02T00:00:00Z\"}",
            "{\"result\":1,\"phenomenonTime\":\"2026-01-01T00:00:00Z\",\"resultTime\":\"2026-01-02T00:00:00Z\"}",
            "{\"result\":1,\"FeatureOfInterest\":{\"@iot.id\":1}}",
            "{\"result\":1,\"quality\":1}")) {
      door.ask("POST", "/sensorthings/v1.1/Datastreams(" + id + ")/Observations")
          .by(clerk)
          .with(body)
          .refused(400, "things-not-understood");
    }
    for (var path : List.of("Datastreams(1)/Observations", "Things(1)/Observations")) {
      door.ask("POST", "/sensorthings/v1.1/" + path)
          .by(clerk)
          .with("{\"result\":1}")
          .refused(404, "not-found");
    }
    // Here is no broker: what is right comes as far as the door, and is not lost in silence.
    door.ask("POST", "/sensorthings/v1.1/Observations")
        .by(clerk)
        .with(Map.of("result", 1, "Datastream", Map.of("@iot.id", id)))
        .refused(503, "broker-away");
    var rows =
        door.ask("POST", "/sensorthings/v1.1/CreateObservations")
            .by(clerk)
            .with(
                """
                [{"Datastream":{"@iot.id":%s},"components":["phenomenonTime","result"],
                  "dataArray":[["2026-01-01T00:00:00Z",1],["yesterday",1],[1]]},
                 {"Datastream":{"@iot.id":1},"components":["result"],"dataArray":[[1]]}]"""
                    .formatted(id))
            .is(201)
            .json();
    assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row.asText()).isEqualTo("error"));
    door.ask("POST", "/sensorthings/v1.1/CreateObservations")
        .by(clerk)
        .with("[{\"Datastream\":{\"@iot.id\":1}}]")
        .refused(400, "things-not-understood");
  }

  @Test
  void aDeviceNeedsItsOwnSecretAndComesNoFurtherThanItsObservations() {
    for (var header :
        List.of("Device x:y", "Device " + code, "Device 018f0000-0000-7000-8000-000000000000:x")) {
      door.ask("POST", "/sensorthings/v1.1/Observations")
          .with("Authorization", header)
          .with("{\"result\":1,\"Datastream\":{\"@iot.id\":1}}")
          .is(401);
      door.ask("POST", "/sensorthings/v1.1/Things")
          .with("Authorization", header)
          .with(THING)
          .is(401);
      door.ask("GET", "/sensorthings/v1.1/Things").with("Authorization", header).now().is(401);
    }
  }

  @Test
  void whoOnlyReadsWritesNothingAndWhoHasNoCommunityReadsNothing() {
    var worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);
    door.ask("GET", "/sensorthings/v1.1/Things").by(worker).now().is(200);
    door.ask("POST", "/sensorthings/v1.1/Things").by(worker).with(THING).is(403);
    door.ask("POST", "/sensorthings/v1.1/Observations").by(worker).with("{\"result\":1}").is(403);
    var resident = door.token("RESIDENT", Tier.RESIDENT, code);
    door.ask("GET", "/sensorthings/v1.1/Things").by(resident).now().is(403);
    var street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));
    assertThat(door.ask("GET", "/sensorthings/v1.1/Things").by(street).now().status())
        .isIn(403, 404);
  }
}
