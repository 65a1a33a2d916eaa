package org.linli.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Tier;
import org.linli.devices.entity.DeviceId;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.boundary.TooDear;

/** Reading: the ledger and its readings in the standard's words. */
class ThingsTest {

  private static final Ground HERE = new Ground("986101001001");
  private static DeviceId smoke;
  private static DeviceId meter;

  @BeforeAll
  static void twoDevicesAtTwoPlaces() {
    var square = HERE.place("P1", 104.06, 30.66);
    var gate = HERE.place("P2", 104.07, 30.66);
    smoke = HERE.device("A1", "smoke-detector", square);
    meter = HERE.device("A2", "water-tank", gate);
    HERE.device("A3", "thermometer", null);
    for (int i = 1; i <= 12; i++) {
      HERE.reading(
          smoke,
          "2026-03-%02dT00:00:00Z".formatted(i),
          "{\"smoke\": %s, \"battery\": %d}".formatted(i == 12 ? "12.5" : i, 100 - i));
    }
  }

  private static String stream(String metric) {
    return HERE.ask(
            "Datastreams?$filter=properties/metric eq '"
                + metric
                + "' and Thing/properties/code eq 'A1'")
        .at("/value/0/@iot.selfLink")
        .asText()
        .replace(Ground.SERVICE.root() + "/", "");
  }

  @Test
  void aDeviceIsAThingWithItsPlaceItsModelAndItsMetrics() {
    var thing =
        HERE.ask(
                "Things?$filter=properties/code eq 'A1'&$expand=Locations,HistoricalLocations/Locations,"
                    + "Datastreams/Sensor,Datastreams/ObservedProperty")
            .at("/value/0");
    assertThat(thing.path("name").asText()).isEqualTo("设备 A1");
    assertThat(thing.at("/properties/device").asText()).isEqualTo(smoke.toString());
    assertThat(thing.at("/Locations/0/location/coordinates/0").asDouble()).isEqualTo(104.06);
    assertThat(thing.at("/HistoricalLocations/0/Locations/0/name").asText()).isEqualTo("广场 P1");
    assertThat(thing.at("/Datastreams")).hasSize(6);
    assertThat(thing.at("/Datastreams/0/Sensor/properties/model").asText())
        .isEqualTo("smoke-detector");
    assertThat(thing.at("/Datastreams/0/ObservedProperty/definition").asText())
        .isEqualTo("urn:linli:metric:smoke-detector:smoke");
    assertThat(thing.at("/Datastreams/1/unitOfMeasurement/definition").asText())
        .isEqualTo("ucum:Cel");
    assertThat(thing.has("Locations@iot.navigationLink")).isFalse();
  }

  @Test
  void idsStayTheSameHoweverOftenTheLedgerChanges() {
    var before = HERE.ask("Things?$select=id,name").path("value");
    var late = HERE.device("Z" + System.nanoTime(), "thermometer", null);
    var after = HERE.ask("Things?$select=id,name").path("value");
    assertThat(after.size()).isEqualTo(before.size() + 1);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isEqualTo(before.get(i));
    }
    assertThat(HERE.ask("Things?$filter=properties/device eq '" + late + "'").path("value"))
        .hasSize(1);
  }

  @Test
  void aDeviceThatHangsElsewhereHasAHistory() {
    var device =
        HERE.device(
            "M" + System.nanoTime(), "thermometer", HERE.place("M1" + System.nanoTime(), 1.0, 2.0));
    var thing =
        "Things?$filter=properties/device eq '"
            + device
            + "'&$expand=HistoricalLocations,Locations";
    assertThat(HERE.ask(thing).at("/value/0/HistoricalLocations")).hasSize(1);
    HERE.run(
        "update device set place_id = ?, changed_at = now() where id = ?",
        HERE.place("M2" + System.nanoTime(), 3.0, 4.0),
        device.value());
    var moved = HERE.ask(thing).at("/value/0");
    assertThat(moved.at("/HistoricalLocations")).hasSize(2);
    assertThat(moved.at("/Locations")).hasSize(1);
    assertThat(moved.at("/Locations/0/location/coordinates/0").asDouble()).isEqualTo(3.0);
  }

  @Test
  void readingsAreObservationsWithAnIdThatLeadsToThem() {
    var all = HERE.ask(stream("smoke") + "/Observations?$count=true");
    assertThat(all.path("@iot.count").asInt()).isEqualTo(12);
    var first = all.at("/value/0");
    assertThat(first.path("result").isIntegralNumber()).isTrue();
    assertThat(first.path("phenomenonTime").asText()).isEqualTo("2026-03-01T00:00:00.000Z");
    assertThat(first.path("@iot.id").isTextual()).isTrue();
    var one = HERE.ask("Observations(" + first.path("@iot.id").asText() + ")");
    assertThat(one).isEqualTo(first);
    var quoted =
        HERE.ask(
            "Observations('"
                + first.path("@iot.id").asText()
                + "')/FeatureOfInterest/Observations?$top=1");
    assertThat(quoted.at("/value/0/result").asInt()).isEqualTo(1);
    assertThat(
            HERE.ask("Observations(" + first.path("@iot.id").asText() + ")/Datastream/Thing")
                .path("name")
                .asText())
        .isEqualTo("设备 A1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "result gt 10 | 2",
        "result ge 10 and result lt 12 | 2",
        "result gt '3' | 6",
        "not (result gt 3) | 3",
        "(result add 1) mul 2 eq 6 | 1",
        "result mod 2 eq 0 | 5",
        "result div 0 eq 1 | 0",
        "-result lt -11 | 1",
        "round(result) eq 13 or floor(result) eq 12 or ceiling(result) eq 1 | 2",
        "phenomenonTime ge 2026-03-10T00:00:00Z | 3",
        "phenomenonTime lt 2026-03-02T08:00:00%2B08:00 | 1",
        "day(phenomenonTime) eq 5 and month(phenomenonTime) eq 3 and year(phenomenonTime) eq 2026 | 1",
        "hour(phenomenonTime) eq 0 and minute(resultTime) eq 0 and second(resultTime) eq 0 | 12",
        "date(phenomenonTime) eq '2026-03-07' | 1",
        "time(phenomenonTime) eq '00:00:00' and fractionalseconds(phenomenonTime) eq 0 | 12",
        "phenomenonTime lt now() and phenomenonTime gt mindatetime() and resultTime lt maxdatetime() | 12",
        "Datastream/Thing/properties/code eq 'A1' | 12",
        "startswith(Datastream/ObservedProperty/definition, 'urn:linli') | 12",
        "FeatureOfInterest/name eq 'nowhere' | 0",
        "geo.distance(FeatureOfInterest/feature, geography'POINT (104.06 30.66)') lt 5 | 12",
        "result ne null | 12",
        "result eq null | 0"
      })
  void observationsAreFiltered(String filter, int found) {
    var answer =
        HERE.ask(
            stream("smoke")
                + "/Observations?$count=true&$filter="
                + filter.strip().replace("%2B", "+"));
    assertThat(answer.path("@iot.count").asInt()).as(filter).isEqualTo(found);
    assertThat(answer.path("value")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Things?$filter=substringof('A1', name) | 1",
        "Things?$filter=contains(name, 'A2') | 1",
        "Things?$filter=endswith(name, 'A3') and length(name) eq 5 | 1",
        "Things?$filter=indexof(name, 'A1') eq 3 | 1",
        "Things?$filter=substring(name, 3) eq 'A1' or substring(name, 3, 1) eq 'Q' | 1",
        "Things?$filter=tolower(properties/code) eq 'a1' and toupper('x') eq 'X' | 1",
        "Things?$filter=trim(concat(concat(name, ' '), properties/model)) eq '设备 A1 smoke-detector' | 1",
        "Things?$filter=Datastreams/Observations/result gt 12 | 1",
        "Things?$filter=Locations/name eq '广场 P2' | 1",
        "Things?$filter=properties/none eq 'x' | 0",
        "Datastreams?$filter=unitOfMeasurement/definition eq 'ucum:Cel' and Sensor/properties/model eq 'smoke-detector' | 1",
        "Locations?$filter=geo.distance(location, geography'POINT (104.06 30.66)') gt 900 and startswith(name, '广场 P') | 1",
        "Sensors?$filter=metadata ne null and name eq '智能烟感' | 1",
        "ObservedProperties?$filter=Datastreams/Thing/properties/code eq 'A1' | 6"
      })
  void entitiesAreFiltered(String address, int found) {
    assertThat(HERE.ask(address.strip()).path("value")).hasSize(found);
  }

  @Test
  void aPageTellsWhereTheNextOneIs() {
    var stream = stream("smoke");
    var page = HERE.ask(stream + "/Observations?$top=5&$skip=5&$orderby=result desc");
    assertThat(page.path("value").findValuesAsText("result"))
        .containsExactly("7", "6", "5", "4", "3");
    assertThat(page.path("@iot.nextLink").asText()).endsWith("$skip=10");
    assertThat(HERE.ask(stream + "/Observations?$skip=7").has("@iot.nextLink")).isFalse();
    assertThat(HERE.ask(stream + "/Observations?$top=0&$count=true").path("@iot.count").asInt())
        .isEqualTo(12);
    var things =
        HERE.ask(
            "Things?$expand=Datastreams($top=2;$orderby=name;$select=name;$count=true)&$top=1");
    assertThat(things.at("/value/0/Datastreams")).hasSize(2);
    assertThat(things.at("/value/0/Datastreams@iot.count").asInt()).isEqualTo(6);
    assertThat(things.at("/value/0/Datastreams@iot.nextLink").asText()).contains("$skip=2");
    assertThat(things.at("/value/0/Datastreams/0").propertyStream().map(Map.Entry::getKey).toList())
        .containsExactly("name");
  }

  @Test
  void entitiesAreOrderedByWhatTheyAreLinkedTo() {
    var ordered =
        HERE.ask(
            "Datastreams?$filter=properties/metric eq 'battery' or properties/metric eq 'smoke'&$orderby=Thing/name desc,ObservedProperty/name,name");
    assertThat(ordered.path("value")).isNotEmpty();
    assertThat(HERE.names("Things?$orderby=name desc&$filter=substringof('设备 A', name)"))
        .containsExactly("设备 A3", "设备 A2", "设备 A1");
  }

  @Test
  void aDataArrayHasARowForEachObservation() {
    var answer =
        HERE.ask(
            stream("smoke")
                + "/Observations?$resultFormat=dataArray&$top=3&$select=phenomenonTime,result");
    var array = answer.at("/value/0");
    assertThat(array.path("components").findValuesAsText("")).isEmpty();
    assertThat(array.path("components").toString()).isEqualTo("[\"phenomenonTime\",\"result\"]");
    assertThat(array.path("dataArray@iot.count").asInt()).isEqualTo(3);
    assertThat(array.at("/dataArray/2/1").asInt()).isEqualTo(3);
    assertThat(answer.has("@iot.nextLink")).isTrue();
  }

  @Test
  void propertiesReferencesAndBareTextsHaveAddresses() {
    var thing =
        HERE.ask("Things?$filter=properties/code eq 'A1'")
            .at("/value/0/@iot.selfLink")
            .asText()
            .replace(Ground.SERVICE.root() + "/", "");
    assertThat(HERE.ask(thing + "/name").toString()).isEqualTo("{\"name\":\"设备 A1\"}");
    assertThat(HERE.ask(thing + "/name/$value").asText()).isEqualTo("设备 A1");
    assertThat(HERE.ask(thing + "/properties/code").path("code").asText()).isEqualTo("A1");
    assertThat(HERE.ask(thing + "/properties/code/$value").asText()).isEqualTo("A1");
    var references = HERE.ask(thing + "/Datastreams/$ref").path("value");
    assertThat(references).hasSize(6);
    assertThat(references.get(0).size()).isEqualTo(1);
    assertThat(HERE.ask(thing + "/Datastreams/$ref?$top=1").path("value")).hasSize(1);
    assertThat(HERE.ask(thing + "/$ref").path("@iot.selfLink").asText()).endsWith(thing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Things(0)", "Things(-1)", "Things(99)", "Things(9223372036854775807)", "Things(abc)",
            "Things(",
        "Observations(1)", "Observations(9223372036854775807)", "Nothing", "", "Things/1",
            "Things(1)(2)",
        "Things/name", "Things/$value", "Observations(5)/Datastream", "Things(1)/Sensor"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThatThrownBy(() -> HERE.ask(path)).isInstanceOf(NotFound.class);
  }

  @Test
  void anotherCommunitysIdLeadsNowhere() {
    var there = new Ground("986101001002");
    there.device("B1", "smoke-detector", there.place("PB", 1.0, 1.0));
    var foreign = there.ask("Things").at("/value/0/@iot.id").asText();
    assertThat(there.ask("Things(" + foreign + ")").path("name").asText()).isEqualTo("设备 B1");
    assertThatThrownBy(() -> HERE.ask("Things(" + foreign + ")")).isInstanceOf(NotFound.class);
    assertThat(there.ask("Observations").path("value")).isEmpty();
    assertThat(there.names("Things")).containsExactly("设备 B1");
  }

  @Test
  void whoMayNotSeeTheLedgerSeesNoThings() {
    var reader =
        HERE.platform.caller(
            Tier.COMMUNITY, HERE.tenant.value(), HERE.tenant, null, "readings:read");
    assertThatThrownBy(
            () ->
                HERE.platform.as(
                    reader, () -> HERE.things.read(Ground.SERVICE, "Things", Map.of(), "")))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void aPlaceWithoutPositionIsNoPoint() {
    var device =
        HERE.device(
            "N" + System.nanoTime(),
            "thermometer",
            HERE.place("N1" + System.nanoTime(), null, null));
    JsonNode location =
        HERE.ask("Things?$filter=properties/device eq '" + device + "'&$expand=Locations")
            .at("/value/0/Locations/0/location");
    assertThat(location.path("type").asText()).isEqualTo("Feature");
    assertThat(location.path("geometry").isNull()).isTrue();
  }

  /** What a dashboard asks: the newest of each series, however long the series are. */
  @Test
  void theNewestOfEachSeriesIsOneQuestion() {
    var device = HERE.device("S" + System.nanoTime(), "thermometer", null);
    HERE.run(
        """
        insert into reading (tenant_id, device_id, since, until, lines)
        select ?, ?, m.at, m.at + interval '9 seconds',
          (select string_agg((cast(extract(epoch from m.at) as bigint) + n) || '000{"temperature":' || 36 + mod(n, 3) || '}',
            chr(10) order by n) from generate_series(0, 9) as n)
        from (select cast('2026-04-01T00:00:01Z' as timestamptz) + i * interval '10 seconds' as at
          from generate_series(0, 1999) as i) m""",
        HERE.tenant.value(),
        device.value());
    var things =
        HERE.ask(
            "Things?$filter=properties/device eq '"
                + device
                + "'&$expand=Datastreams($expand=Observations($top=1;$orderby=phenomenonTime desc;$count=true))");
    var streams = things.at("/value/0/Datastreams");
    assertThat(streams).isNotEmpty();
    for (var stream : streams) {
      var measured = stream.at("/properties/metric").asText().equals("temperature");
      assertThat(stream.path("Observations")).hasSize(measured ? 1 : 0);
      assertThat(stream.path("Observations@iot.count").asInt()).isEqualTo(measured ? 20_000 : 0);
      if (measured) {
        assertThat(stream.at("/Observations/0/phenomenonTime").asText())
            .isEqualTo("2026-04-01T05:33:20.000Z");
        assertThat(stream.has("Observations@iot.nextLink")).isTrue();
      }
    }
  }

  @Test
  void anAnswerHasAnEnd() {
    var wide =
        "Things?$top=1000&$expand=Datastreams($top=1000;$expand=Observations($top=1000;$expand=FeatureOfInterest($expand=Observations($top=1000))))";
    HERE.run(
        """
        insert into reading (tenant_id, device_id, since, until, lines)
        select v.t, v.d, m.at, m.at, cast(extract(epoch from m.at) as bigint) || '000' || v.m
        from (values (cast(? as varchar), cast(? as uuid), cast(? as varchar))) as v (t, d, m)
        cross join (select cast('2026-04-01T00:00:00Z' as timestamptz) + i * interval '1 second' as at
          from generate_series(1, 120) as i) m""",
        HERE.tenant.value(),
        meter.value(),
        "{\"level\": 1, \"turbidity\": 1, \"chlorine\": 1, \"ph\": 7, \"pressure\": 1}");
    assertThatThrownBy(() -> HERE.ask(wide)).isInstanceOf(TooDear.class);
  }

  @Test
  void whatTheDatabaseCannotComputeIsToldAsTheCallersFault() {
    assertThatThrownBy(() -> HERE.ask("Things?$filter=substring(name, 1e12) eq 'x'"))
        .isInstanceOf(NotUnderstood.class);
  }
}
