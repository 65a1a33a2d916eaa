package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

class JsonTest {

  record Sample(
      TenantId tenant,
      DivisionCode code,
      Asset asset,
      Instant at,
      Optional<String> maybe,
      Map<OperationMode, Long> modes,
      Set<Asset> assets) {}

  record Number(int count) {}

  @Test
  void recordsTravelAsTheyAreWithIdsAndTimesAsStrings() throws JsonProcessingException {
    var sample =
        new Sample(
            new TenantId("510104001001"),
            new DivisionCode("510104"),
            Asset.ALARMS,
            Instant.parse("2026-01-02T03:04:05Z"),
            Optional.empty(),
            Map.of(OperationMode.PPP, 3L),
            Set.of(Asset.CASES));
    var text = Json.MAPPER.writeValueAsString(sample);
    assertThat(text)
        .isEqualTo(
            """
            {"tenant":"510104001001","code":"510104","asset":"alarms","at":"2026-01-02T03:04:05Z",\
            "maybe":null,"modes":{"PPP":3},"assets":["cases"]}""");
    assertThat(Json.MAPPER.readValue(text, Sample.class)).isEqualTo(sample);
  }

  @Test
  void aTypedIdThatBreaksItsFormIsToldByItsField() {
    assertThatThrownBy(() -> Json.MAPPER.readValue("{\"code\":\"51x\"}", Sample.class))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            e -> assertThat(e.getPath().getFirst().getFieldName()).isEqualTo("code"));
  }

  @Test
  void anUnknownFieldIsAnErrorSoThatNoForeignTenantIsSmuggledIn() {
    assertThatThrownBy(() -> Json.MAPPER.readValue("{\"tenantId\":\"x\"}", Number.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void nothingIsGuessed() {
    for (var wrong : List.of("{\"count\":\"many\"}", "[]", "{\"count\":1} x")) {
      assertThatThrownBy(() -> Json.MAPPER.readValue(wrong, Number.class))
          .isInstanceOfAny(MismatchedInputException.class, JsonParseException.class);
    }
    assertThatThrownBy(() -> Json.MAPPER.readValue("{\"count\":1,\"count\":2}", Number.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void aDeepBodyIsRefusedBeforeItHurts() {
    assertThatThrownBy(() -> Json.MAPPER.readTree("[".repeat(100_000)))
        .isInstanceOf(JsonProcessingException.class);
  }
}
