package org.linli.rest.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.PublicRequest;
import org.linli.matters.entity.PublicService;
import org.linli.matters.entity.PublicServiceField;

/** What we say, in the words and the order of the standard. */
class WrittenTest {

  private static final Instant AT = Instant.parse("2026-03-02T00:00:00.123Z");
  private static final String BASE = "https://city.example/api/v1/open311/v2/";

  private static PublicRequest request(boolean open, Location location, List<UUID> media) {
    return new PublicRequest(
        new UUID(1, 2),
        "投诉-2026-000001",
        "complaint",
        "投诉",
        open,
        open ? null : "已答复",
        "狗叫",
        null,
        AT,
        AT.plusSeconds(60),
        AT.plusSeconds(3600),
        "A1",
        new UUID(3, 4),
        location,
        media);
  }

  @Test
  void aRequestHasTheFieldsOfTheStandardInTheirOrder() {
    var told = Written.request(request(true, null, List.of()), BASE);
    assertThat(told.keySet())
        .containsExactly(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");
    assertThat(told.get("status")).isEqualTo("open");
    assertThat(told.get("requested_datetime")).isEqualTo("2026-03-02T08:00:00+08:00");
    assertThat(told.get("lat")).isNull();
    assertThat(told.get("media_url")).isNull();
  }

  @Test
  void aClosedOneTellsWhatBecameOfItAndWhereItIs() {
    var photo = new UUID(5, 6);
    var told = Written.request(request(false, new Location(104, 30.5), List.of(photo)), BASE);
    assertThat(told)
        .containsEntry("status", "closed")
        .containsEntry("status_notes", "已答复")
        .containsEntry("lat", 30.5)
        .containsEntry("long", 104.0)
        .containsEntry("media_url", BASE + "media/" + new UUID(1, 2) + "/" + photo);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, string",
    "PHONE, string",
    "ID_NUMBER, string",
    "LONG_TEXT, text",
    "NUMBER, number",
    "DATE, datetime",
    "CHOICE, singlevaluelist",
    "BOOLEAN, singlevaluelist",
    "CHOICES, multivaluelist"
  })
  void everyTypeOfFieldHasItsDatatype(FieldType type, String datatype) {
    var field = new PublicServiceField(1, "f", type, true, "Field", "hint", List.of());
    var told =
        (Map<?, ?>)
            ((List<?>) Written.definition("s", List.of(field)).get("attributes")).getFirst();
    assertThat(told.get("datatype")).isEqualTo(datatype);
    assertThat(told.get("datatype_description")).isEqualTo("hint");
    assertThat(told.get("variable")).isEqualTo(true);
    assertThat(told.containsKey("values")).isEqualTo(type == FieldType.BOOLEAN);
  }

  @Test
  void choicesAreKeysWithNames() {
    var field =
        new PublicServiceField(
            2,
            "f",
            FieldType.CHOICE,
            false,
            "Field",
            null,
            List.of(new FieldView.Word("power", "供电")));
    var told =
        (Map<?, ?>)
            ((List<?>) Written.definition("s", List.of(field)).get("attributes")).getFirst();
    assertThat(told.get("values")).isEqualTo(List.of(Map.of("key", "power", "name", "供电")));
    assertThat(told.get("order")).isEqualTo(2);
    assertThat(told.get("required")).isEqualTo(false);
  }

  @Test
  void aServiceIsRealtimeAndHasMetadata() {
    var told =
        Written.service(new PublicService("repair", "维修", "报修", List.of("维修", "Repair")), "社区");
    assertThat(told)
        .containsEntry("type", "realtime")
        .containsEntry("metadata", true)
        .containsEntry("keywords", "维修,Repair")
        .containsEntry("group", "社区");
  }

  @Test
  void whatWasMadeTellsItsIdAndTheNotice() {
    var told = Written.made(new Opened(new UUID(1, 2), "n", "c", false), "notice");
    assertThat(told)
        .containsEntry("service_request_id", new UUID(1, 2).toString())
        .containsEntry("service_notice", "notice")
        .containsEntry("account_id", null);
  }

  @Test
  void theSameAnswerIsWrittenInBothForms() {
    var discovery = Written.discovery(URI.create(BASE), AT);
    try (var json = Written.answer(200, "json", "discovery", discovery).build();
        var xml = Written.answer(201, "xml", "discovery", discovery).build()) {
      assertThat(json.getMediaType().toString()).startsWith("application/json");
      assertThat(new String((byte[]) json.getEntity())).contains("\"url\":\"" + BASE + "\"");
      assertThat(xml.getStatus()).isEqualTo(201);
      assertThat(xml.getMediaType().getSubtype()).isEqualTo("xml");
      assertThat(new String((byte[]) xml.getEntity()))
          .contains(
              "<endpoints><endpoint>", "<url>" + BASE + "</url>", "<format>text/xml</format>");
    }
  }
}
