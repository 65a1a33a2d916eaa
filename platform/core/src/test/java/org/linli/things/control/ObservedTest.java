package org.linli.things.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.boundary.NotUnderstood;

/** What a client sends is a moment and a number, or it is refused by name. */
class ObservedTest {

  private static final TenantId TENANT = new TenantId("986101001009");
  private static final DeviceModels MODELS = new DeviceModels();

  private static Streams.Stream stream(String metric) {
    return new Streams.Stream(
        TENANT,
        7,
        3,
        5,
        UUID.randomUUID(),
        metric,
        MODELS.get("smoke-detector").metrics().get(metric));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('`', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Observed read(String body) {
    return Observed.read(stream("smoke"), json(body));
  }

  @Test
  void aMomentAndANumberAreAnObservation() {
    var at = Instant.parse("2026-11-22T00:00:00.123Z");
    var whole =
        "{`phenomenonTime`:`2026-11-22T08:00:00.1239+08:00`,`resultTime`:`2026-11-22T00:00:00.123Z`,`result`:3.5,"
            + "`Datastream`:{`@iot.id`:1},`FeatureOfInterest`:{`@iot.id`:"
            + Numbers.id(TENANT, 5)
            + "}}";
    assertThat(read(whole)).isEqualTo(new Observed(at, 3.5));
    assertThat(Observed.read(stream("state"), json("{`result`:1}")).result()).isEqualTo(1);
    assertThat(Observed.read(stream("state"), json("{`result`:true}")).result()).isEqualTo(1);
  }

  @Test
  void withoutATimeItIsOfNow() {
    var before = Instant.now().minusMillis(1);
    assertThat(read("{`result`:1}").at()).isBetween(before, Instant.now());
    assertThat(read("{`result`:1}").at().getNano() % 1_000_000).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{`result`:null}",
        "{`result`:`3`}",
        "{`result`:{}}",
        "{`result`:101}",
        "{`result`:-1}",
        "{`result`:1e400}",
        "{`result`:1,`phenomenonTime`:`yesterday`}",
        "{`result`:1,`phenomenonTime`:5}",
        "{`result`:1,`phenomenonTime`:`2026-11-22T00:00:00`}",
        "{`result`:1,`phenomenonTime`:`2026-11-22T00:00:00Z/2026-11-22T01:00:00Z`}",
        "{`result`:1,`phenomenonTime`:`2026-11-22T00:00:00Z`,`resultTime`:`2026-11-22T00:00:01Z`}",
        "{`result`:1,`FeatureOfInterest`:{`@iot.id`:5}}",
        "{`result`:1,`FeatureOfInterest`:{`name`:`x`}}",
        "{`result`:1,`resultQuality`:1}"
      })
  void whatHasNoReadingBehindItIsRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(NotUnderstood.class);
    assertThat(Observed.tried(stream("smoke"), json(body))).isNull();
  }

  @Test
  void aStateIsOneOfTheModels() {
    assertThatThrownBy(() -> Observed.read(stream("state"), json("{`result`:9}")))
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void theDoorGetsReadingsInItsOwnForm() {
    var at = Instant.parse("2026-11-22T00:00:00Z");
    assertThat(
            json(
                Observed.message(
                    stream("smoke"),
                    List.of(new Observed(at, 1), new Observed(at.plusMillis(5), 2.5)))))
        .isEqualTo(
            json(
                "[{`ts`:%d,`values`:{`smoke`:1.0}},{`ts`:%d,`values`:{`smoke`:2.5}}]"
                    .formatted(at.toEpochMilli(), at.toEpochMilli() + 5)));
  }

  @Test
  void aDataArrayIsReadByItsComponents() {
    var blocks =
        Observed.blocks(
            json(
                "[{`Datastream`:{`@iot.id`:8},`components`:[`result`,`phenomenonTime`,`FeatureOfInterest/id`],"
                    + "`dataArray`:[[1,`2026-11-22T00:00:00Z`,4],[2]]}]"),
            10);
    assertThat(blocks).hasSize(1);
    assertThat(Observed.streamOf(blocks.getFirst())).isEqualTo(8);
    var rows = Observed.rows(blocks.getFirst());
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().path("result").asInt()).isEqualTo(1);
    assertThat(rows.getFirst().at("/FeatureOfInterest/@iot.id").asInt()).isEqualTo(4);
    assertThat(rows.getLast()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[{}]",
        "[{`components`:[],`dataArray`:{}}]",
        "[{`components`:[`result`],`dataArray`:[[1],[2],[3]]}]",
        "[{`components`:[`result`],`dataArray`:[[1],[2]]},{`components`:[`result`],`dataArray`:[[1]]}]"
      })
  void aDataArrayHasItsFormAndItsLimit(String body) {
    assertThatThrownBy(() -> Observed.blocks(json(body), 2)).isInstanceOf(NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{`Datastream`:{}}", "{`Datastream`:{`@iot.id`:{}}}", "{`Datastream`:5}"})
  void theDatastreamIsNamed(String body) {
    assertThatThrownBy(() -> Observed.streamOf(json(body))).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void idsLeadBackToWhatTheyWereMadeOf() {
    var at = Instant.parse("2026-11-22T00:00:00.123Z");
    var id = Numbers.observation(1_000_000, at);
    assertThat(id).isPositive();
    assertThat(Numbers.streamOf(id)).isEqualTo(1_000_000);
    assertThat(Numbers.momentOf(id)).isEqualTo(at);
    assertThat(Numbers.streamOf(-5)).isEqualTo(-1);
    var other = new TenantId("986101001010");
    assertThat(Numbers.number(TENANT, Numbers.id(TENANT, 42))).isEqualTo(42);
    assertThat(Numbers.number(other, Numbers.id(TENANT, 42))).isEqualTo(-1);
    assertThat(Numbers.number(TENANT, -1)).isEqualTo(-1);
    assertThat(Numbers.number(TENANT, 0)).isEqualTo(-1);
  }

  @Test
  void unitsAreToldByUcumWhereTheyHaveACode() {
    var units = Units.DELIVERED;
    assertThat(units.of("°C").path("definition").asText()).isEqualTo("ucum:Cel");
    assertThat(units.of("°C").path("symbol").asText()).isEqualTo("°C");
    assertThat(units.of("%LEL").path("definition").isNull()).isTrue();
    assertThat(units.of(null).path("name").isNull()).isTrue();
  }

  /** A typing mistake in the pack would leave a unit without its code, unseen. */
  @Test
  void everyUnitOfThePackIsOneOfTheModels() {
    var used =
        MODELS.all().stream()
            .flatMap(model -> model.metrics().values().stream())
            .map(metric -> metric.unit() == null ? "" : metric.unit())
            .distinct()
            .toList();
    assertThat(used).containsAll(Units.DELIVERED.units().keySet());
  }
}
