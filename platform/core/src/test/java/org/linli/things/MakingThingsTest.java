package org.linli.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
import org.linli.things.boundary.InUse;
import org.linli.things.boundary.NotOffered;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.entity.MadeThing;

/** Writing: what clients of the standard describe becomes devices of the ledger. */
class MakingThingsTest {

  private static final Ground HERE = new Ground("986101001003");

  private static final String SENSOR =
      "{`name`:`Acme`,`description`:`d`,`encodingType`:`application/pdf`,`metadata`:`m`}";
  private static final String PROPERTY =
      "{`name`:`Flux`,`definition`:`http://x/flux`,`description`:`d`}";
  private static final String LOCATION =
      "{`name`:`Roof`,`description`:`d`,`encodingType`:`application/geo+json`,`location`:{`type`:`Point`,`coordinates`:[104.1,30.6]}}";

  private static String stream(String sensor, String property) {
    return """
        {`name`:`Light`,`description`:`d`,
         `observationType`:`http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement`,
         `unitOfMeasurement`:{`name`:`Lumen`,`symbol`:`lm`,`definition`:`ucum:lm`},
         `Sensor`:%s,`ObservedProperty`:%s}"""
        .formatted(sensor, property);
  }

  private static String thing(String more) {
    return "{`name`:`Office`,`description`:`An office`" + more + "}";
  }

  private static String address(MadeThing made) {
    return made.address().replace(Ground.SERVICE.root() + "/", "");
  }

  private static String idOf(MadeThing made) {
    return "{`@iot.id`:" + Ground.tree(made.entity()).path("@iot.id").asText() + "}";
  }

  @Test
  void aThingWithAllThatStandsInItBecomesADeviceWithChannels() {
    var made =
        HERE.make(
            "Things",
            thing(
                ",`properties`:{`owner`:`us`},`Locations`:["
                    + LOCATION
                    + "],`Datastreams`:["
                    + stream(SENSOR, PROPERTY)
                    + ","
                    + stream(SENSOR, PROPERTY)
                    + "]"));
    assertThat(made.secret()).isNotBlank();
    assertThat(made.toString()).doesNotContain(made.secret());
    var shown =
        HERE.ask(
            address(made)
                + "?$expand=Locations,HistoricalLocations,Datastreams($expand=Sensor,ObservedProperty)");
    assertThat(shown.at("/properties/owner").asText()).isEqualTo("us");
    assertThat(shown.at("/Locations/0/location/coordinates/1").asDouble()).isEqualTo(30.6);
    assertThat(shown.at("/HistoricalLocations")).hasSize(1);
    assertThat(shown.at("/Datastreams")).hasSize(2);
    assertThat(shown.at("/Datastreams/1/unitOfMeasurement/symbol").asText()).isEqualTo("lm");
    assertThat(shown.at("/Datastreams/0/Sensor/metadata").asText()).isEqualTo("m");
    var device = deviceOf(shown);
    var row = HERE.as(() -> HERE.devices.get(device)).row();
    assertThat(row.model()).isEqualTo("generic-sensor");
    assertThat(row.state()).isEqualTo(DeviceState.IN_SERVICE);
    HERE.reading(device, "2026-05-01T00:00:00Z", "{\"channel2\": 7}");
    assertThat(
            HERE.ask(address(made) + "/Datastreams?$expand=Observations")
                .at("/value/1/Observations/0/result")
                .asInt())
        .isEqualTo(7);
    assertThat(
            HERE.ask(address(made) + "/Datastreams?$expand=Observations")
                .at("/value/0/Observations"))
        .isEmpty();
  }

  private static DeviceId deviceOf(JsonNode thing) {
    return new DeviceId(UUID.fromString(thing.at("/properties/device").asText()));
  }

  @Test
  void whatStandsAlreadyIsNamedByItsId() {
    var sensor = HERE.make("Sensors", SENSOR);
    var property = HERE.make("ObservedProperties", PROPERTY);
    var location = HERE.make("Locations", LOCATION);
    var thing = HERE.make("Things", thing(",`Locations`:[" + idOf(location) + "]"));
    var stream = HERE.make(address(thing) + "/Datastreams", stream(idOf(sensor), idOf(property)));
    assertThat(HERE.ask(address(stream) + "/Sensor").path("@iot.id"))
        .isEqualTo(Ground.tree(sensor.entity()).path("@iot.id"));
    var other =
        HERE.make(
            "Datastreams",
            stream(idOf(sensor), idOf(property))
                .replace("`Sensor`", "`Thing`:" + idOf(thing) + ",`Sensor`"));
    assertThat(HERE.ask(address(other) + "/Thing").path("name").asText()).isEqualTo("Office");
    assertThat(HERE.ask(address(location) + "/Things").path("value")).hasSize(1);
    assertThat(HERE.ask(address(location) + "/HistoricalLocations").path("value")).hasSize(1);
  }

  @Test
  void aThingThatIsMovedHasAHistory() {
    var thing = HERE.make("Things", thing(",`Locations`:[" + LOCATION + "]"));
    var elsewhere = HERE.make("Locations", LOCATION.replace("Roof", "Cellar"));
    HERE.as(
        () ->
            HERE.things.change(
                address(thing),
                Ground.json(
                    "{`description`:`moved`,`properties`:{`a`:1},`Locations`:["
                        + idOf(elsewhere)
                        + "]}")));
    var shown = HERE.ask(address(thing) + "?$expand=Locations,HistoricalLocations");
    assertThat(shown.path("description").asText()).isEqualTo("moved");
    assertThat(shown.at("/properties/a").asInt()).isEqualTo(1);
    assertThat(shown.at("/Locations/0/name").asText()).isEqualTo("Cellar");
    assertThat(shown.at("/HistoricalLocations")).hasSize(2);
  }

  @Test
  void whatClientsMadeIsChangedAndTakenAwayWhenNothingLeadsThere() {
    var sensor = HERE.make("Sensors", SENSOR);
    var property = HERE.make("ObservedProperties", PROPERTY);
    var location = HERE.make("Locations", LOCATION);
    var thing = HERE.make("Things", thing(",`Locations`:[" + idOf(location) + "]"));
    var stream = HERE.make(address(thing) + "/Datastreams", stream(idOf(sensor), idOf(property)));
    change(address(sensor), "{`metadata`:`new`}");
    change(address(property), "{`definition`:`http://x/new`}");
    change(address(location), "{`location`:{`type`:`Point`,`coordinates`:[1,2]}}");
    change(address(stream), "{`unitOfMeasurement`:{`name`:`x`,`symbol`:`x`,`definition`:`x`}}");
    assertThat(HERE.ask(address(sensor)).path("metadata").asText()).isEqualTo("new");
    assertThat(HERE.ask(address(location)).at("/location/coordinates/0").asInt()).isEqualTo(1);
    assertThat(HERE.ask(address(stream)).at("/unitOfMeasurement/name").asText()).isEqualTo("x");
    for (var used : List.of(sensor, property, location)) {
      assertThatThrownBy(() -> HERE.as(() -> HERE.things.remove(address(used))))
          .isInstanceOf(InUse.class);
    }
    var device = deviceOf(HERE.ask(address(thing)));
    remove(address(stream));
    remove(address(thing));
    for (var free : List.of(sensor, property, location)) {
      remove(address(free));
    }
    assertThat(HERE.as(() -> HERE.devices.get(device)).row().state())
        .isEqualTo(DeviceState.SCRAPPED);
  }

  @Test
  void aChannelIsNeverGivenTwice() {
    var thing = HERE.make("Things", thing(""));
    var device = deviceOf(HERE.ask(address(thing)));
    var first = HERE.make(address(thing) + "/Datastreams", stream(SENSOR, PROPERTY));
    HERE.reading(device, "2026-05-02T00:00:00Z", "{\"channel1\": 7}");
    remove(address(first));
    var second = HERE.make(address(thing) + "/Datastreams", stream(SENSOR, PROPERTY));
    assertThat(HERE.ask(address(second) + "/Observations").path("value")).isEmpty();
    for (int i = 0; i < 14; i++) {
      HERE.make(address(thing) + "/Datastreams", stream(SENSOR, PROPERTY));
    }
    assertThatThrownBy(() -> HERE.make(address(thing) + "/Datastreams", stream(SENSOR, PROPERTY)))
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void whatTheLedgerKeepsIsChangedInTheLedger() {
    HERE.device(
        "L" + System.nanoTime(), "thermometer", HERE.place("L" + System.nanoTime(), 1.0, 1.0));
    var thing =
        HERE.ask(
                "Things?$filter=properties/model eq 'thermometer' and Locations/name ne null&$top=1&$expand=Datastreams($expand=Sensor,ObservedProperty),Locations")
            .at("/value/0");
    for (var at :
        List.of(
            "",
            "/Datastreams/0",
            "/Datastreams/0/Sensor",
            "/Datastreams/0/ObservedProperty",
            "/Locations/0")) {
      var address =
          thing.at(at).path("@iot.selfLink").asText().replace(Ground.SERVICE.root() + "/", "");
      assertThatThrownBy(() -> change(address, "{`description`:`x`}"))
          .as(at)
          .isInstanceOf(NotOffered.class);
      assertThatThrownBy(() -> remove(address, false)).as(at).isInstanceOf(NotOffered.class);
    }
    var address = thing.path("@iot.selfLink").asText().replace(Ground.SERVICE.root() + "/", "");
    assertThatThrownBy(() -> HERE.make(address + "/Datastreams", stream(SENSOR, PROPERTY)))
        .isInstanceOf(NotOffered.class);
  }

  @Test
  void observationsAreNeitherChangedNorTakenAway() {
    var device = HERE.device("O" + System.nanoTime(), "thermometer", null);
    HERE.reading(device, "2026-05-03T00:00:00Z", "{\"temperature\": 36.5}");
    var observation =
        HERE.ask("Observations?$filter=result eq 36.5")
            .at("/value/0/@iot.selfLink")
            .asText()
            .replace(Ground.SERVICE.root() + "/", "");
    assertThatThrownBy(() -> change(observation, "{`result`:1}")).isInstanceOf(NotOffered.class);
    assertThatThrownBy(() -> remove(observation, false)).isInstanceOf(NotOffered.class);
    assertThat(HERE.ask(observation).path("result").asDouble()).isEqualTo(36.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HistoricalLocations", "FeaturesOfInterest"})
  void whatFollowsFromOthersIsNotWritten(String path) {
    assertThatThrownBy(() -> HERE.make(path, "{}")).isInstanceOf(NotOffered.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Things | {}",
        "Things | []",
        "Things | {`name`:`x`}",
        "Things | {`name`:1,`description`:`d`}",
        "Things | {`name`:`x`,`description`:`d`,`properties`:[]}",
        "Things | {`name`:`x`,`description`:`d`,`tenant`:`510100000000`}",
        "Things | {`name`:`x`,`description`:`d`,`Locations`:{}}",
        "Things | {`name`:`x`,`description`:`d`,`Locations`:[{`@iot.id`:5}]}",
        "Things | {`name`:`x`,`description`:`d`,`Locations`:[{},{}]}",
        "Things | {`name`:`x`,`description`:`d`,`Datastreams`:[{`name`:`x`}]}",
        "Locations | {`name`:`x`,`description`:`d`,`encodingType`:`e`}",
        "Locations | {`name`:`x`,`description`:`d`,`encodingType`:`e`,`location`:`here`}",
        "Sensors | {`name`:`x`,`description`:`d`,`encodingType`:`e`}",
        "ObservedProperties | {`name`:`x`,`description`:`d`}"
      })
  void whatIsMissingOrOfAnotherFormIsTold(String path, String body) {
    var before = HERE.ask("Things?$count=true&$top=0").path("@iot.count").asInt();
    assertThatThrownBy(() -> HERE.make(path, body)).isInstanceOf(NotUnderstood.class);
    assertThat(HERE.ask("Things?$count=true&$top=0").path("@iot.count").asInt()).isEqualTo(before);
  }

  @Test
  void nothingOfAnotherCommunityIsNamedOrChanged() {
    var there = new Ground("986101001004");
    var sensor = there.make("Sensors", SENSOR);
    var thing = HERE.make("Things", thing(""));
    assertThatThrownBy(
            () -> HERE.make(address(thing) + "/Datastreams", stream(idOf(sensor), PROPERTY)))
        .isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> change(address(sensor), "{`metadata`:`stolen`}"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> remove(address(sensor), false)).isInstanceOf(NotFound.class);
    assertThat(there.ask(address(sensor)).path("metadata").asText()).isEqualTo("m");
  }

  private static void change(String path, String body) {
    HERE.as(() -> HERE.things.change(path, Ground.json(body)));
  }

  private static void remove(String path) {
    remove(path, true);
  }

  private static void remove(String path, boolean gone) {
    HERE.as(() -> HERE.things.remove(path));
    if (gone) {
      assertThatThrownBy(() -> HERE.ask(path)).isInstanceOf(NotFound.class);
    }
  }
}
