package org.linli.rest.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.PublicRequestDraft;
import org.linli.rest.http.FormBody;

/** What clients of Open311 say, as we read it. */
class ReportedTest {

  private static PublicRequestDraft read(String... pairs) {
    var body = new StringBuilder();
    for (int at = 0; at < pairs.length; at += 2) {
      body.append(URLEncoder.encode(pairs[at], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(pairs[at + 1], StandardCharsets.UTF_8))
          .append('&');
    }
    return Reported.of(FormBody.of(FormBody.ENCODED, body.toString().getBytes()));
  }

  @Test
  void nothingSaidIsNothing() {
    var draft = read();
    assertThat(draft.service()).isNull();
    assertThat(draft.description()).isEmpty();
    assertThat(draft.place()).isNull();
    assertThat(draft.spot()).isNull();
    assertThat(draft.location()).isNull();
    assertThat(draft.applicant()).isNull();
    assertThat(draft.attributes()).isEmpty();
    assertThat(draft.media()).isEmpty();
  }

  @Test
  void whatIsSaidIsTakenWithoutTheSpaceAroundIt() {
    var place = UUID.randomUUID();
    var draft =
        read(
            "service_code", " repair ",
            "description", "灯不亮",
            "address_id", place.toString(),
            "address_string", "南门",
            "lat", "30.67",
            "long", " 104.06");
    assertThat(draft.service()).isEqualTo("repair");
    assertThat(draft.description()).isEqualTo("灯不亮");
    assertThat(draft.place()).isEqualTo(place);
    assertThat(draft.spot()).isEqualTo("南门");
    assertThat(draft.location()).isEqualTo(new Location(104.06, 30.67));
  }

  @Test
  void aPictureElsewhereStandsInTheDescription() {
    assertThat(
            read("description", "a", "media_url", "https://pictures.example/1.jpg").description())
        .isEqualTo("a\nhttps://pictures.example/1.jpg");
  }

  @ParameterizedTest
  @CsvSource({"小明, 王, 王小明", "Ada, Lovelace, Ada Lovelace", "Ada, , Ada", ", Lovelace, Lovelace"})
  void namesAreWrittenAsTheirLanguageHasThem(String first, String last, String name) {
    var draft =
        read("first_name", first == null ? "" : first, "last_name", last == null ? "" : last);
    assertThat(draft.applicant()).isEqualTo(new Applicant(name, null));
  }

  @Test
  void theTelephoneStandsBeforeTheMailbox() {
    assertThat(read("email", "a@b.example").applicant().phone()).isEqualTo("a@b.example");
    assertThat(read("email", "a@b.example", "phone", "138").applicant().phone()).isEqualTo("138");
  }

  @Test
  void attributesAreReadOneOrSeveral() {
    var draft =
        read(
            "attribute[facility]", "power",
            "attribute[items][]", "a",
            "attribute[items][]", "b",
            "attribute[items][2]", "c",
            "attribute", "x",
            "attributes[y]", "y");
    assertThat(draft.attributes()).containsOnlyKeys("facility", "items");
    assertThat(draft.attributes().get("facility")).containsExactly("power");
    assertThat(draft.attributes().get("items")).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"north", "NaN", "Infinity", "1e400", "30,67", "30.67N"})
  void whatIsNoNumberOfDegreesIsRefused(String degrees) {
    assertThatThrownBy(() -> read("lat", degrees, "long", "104")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> read("lat", "30", "long", degrees)).isInstanceOf(Invalid.class);
  }

  @Test
  void halfASpotIsNone() {
    assertThatThrownBy(() -> read("lat", "30")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> read("long", "104")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> read("address_id", "7")).isInstanceOf(Invalid.class);
  }
}
