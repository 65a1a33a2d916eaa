package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Files over REST: ordered for a consumer, fetched by its own signature, in ranges. */
class FilesOverRestTest {

  private static final String HERE = "990508001001";
  private static final String PATH = "/exchange/files";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private SignedConsumer system;

  @BeforeEach
  void aConsumer() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    system = new SignedConsumer(door, bureau, "Water");
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void aFileIsOrderedMadeAndFetchedInRangesUnderItsManifest() {
    var id = door.ask("POST", PATH).by(bureau).with(draft("alarms")).is(201).text("id");
    system.ask("GET", PATH + "/" + id + "/parts/1").refused(409, "exchange-file-not-ready");
    system.ask("GET", PATH + "/" + id + "/manifest").refused(409, "exchange-file-not-ready");
    door.makeFiles();
    var told = door.ask("GET", PATH + "/" + id).by(bureau).now().is(200).json();
    assertThat(told.at("/row/state").asText()).isEqualTo("DONE");
    assertThat(told.at("/row/mine").asBoolean()).isFalse();
    var part = system.ask("GET", PATH + "/" + id + "/parts/1").is(200);
    assertThat(part.headers().get("Content-Type")).startsWith("text/csv");
    assertThat(part.headers().get("ETag"))
        .isEqualTo("\"" + told.at("/parts/0/sha256").asText() + "\"");
    assertThat(new String(part.body(), StandardCharsets.UTF_8)).startsWith("alarm,");
    var rest = Map.of("Range", "bytes=6-", "If-Range", part.headers().get("ETag"));
    var piece = system.ask("GET", PATH + "/" + id + "/parts/1", rest).is(206);
    assertThat(piece.body()).isEqualTo(Arrays.copyOfRange(part.body(), 6, part.body().length));
    assertThat(piece.headers().get("Content-Range")).startsWith("bytes 6-");
    var manifest = system.ask("GET", PATH + "/" + id + "/manifest").is(200);
    assertThat(manifest.json().at("/parts/0/sha-256").asText())
        .isEqualTo(told.at("/parts/0/sha256").asText());
    var signature = system.ask("GET", PATH + "/" + id + "/manifest/signature").is(200).body();
    assertThat(Base64.getDecoder().decode(manifest.headers().get("Linli-Signature"))[0])
        .as("a sequence in ASN.1")
        .isEqualTo((byte) 0x30);
    assertThat(signature[0]).isEqualTo((byte) 0x30);
    assertThat(manifest.headers().get("Linli-Key")).startsWith("linli-");
  }

  @Test
  void theSameKeyOrdersOnceAndAnotherQuestionUnderItIsAConflict() {
    var draft = new HashMap<>(draft("alarms"));
    draft.put("key", "k-" + UUID.randomUUID());
    var id = door.ask("POST", PATH).by(bureau).with(draft).is(201).text("id");
    assertThat(door.ask("POST", PATH).by(bureau).with(draft).is(201).text("id")).isEqualTo(id);
    draft.put("asset", "cases");
    draft.remove("fields");
    door.ask("POST", PATH).by(bureau).with(draft).refused(409, "conflict");
    door.ask("DELETE", PATH + "/" + id).by(bureau).now().is(204);
    door.ask("DELETE", PATH + "/" + id).by(bureau).now().refused(409, "conflict");
    var listed =
        door.ask("GET", PATH + "?state=CANCELLED&consumer=" + system.id).by(bureau).now().is(200);
    assertThat(listed.json().path("total").asInt()).isEqualTo(1);
    door.ask("GET", PATH + "?state=NONE").by(bureau).now().refused(400, "invalid");
  }

  @Test
  void whatIsOthersIsAsIfItWereNotThere() {
    var id = door.ask("POST", PATH).by(bureau).with(draft("alarms")).is(201).text("id");
    door.makeFiles();
    door.ask("GET", PATH + "/" + id + "/parts/1").by(bureau).now().refused(404, "not-found");
    door.ask("GET", PATH + "/" + id + "/manifest").by(bureau).now().refused(404, "not-found");
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    assertThat(door.ask("GET", PATH).by(clerk).now().is(200).text("total")).isNotEqualTo("0");
    door.ask("GET", PATH + "/" + id + "/parts/1").by(clerk).now().refused(403, "not-permitted");
    door.ask("GET", PATH + "/" + id + "/manifest").by(clerk).now().refused(404, "not-found");
    door.ask("POST", PATH).by(clerk).with(draft("alarms")).refused(403, "not-permitted");
    system.ask("GET", PATH + "/" + id + "/parts/99").refused(404, "not-found");
    system.ask("GET", PATH + "/" + id + "/parts/x").refused(404, "not-found");
    door.ask("GET", PATH + "/x").by(bureau).now().refused(404, "not-found");
    door.ask("GET", PATH + "/" + UUID.randomUUID()).by(bureau).now().refused(404, "not-found");
    var resident = door.token("RESIDENT", Tier.RESIDENT, HERE);
    door.ask("GET", PATH).by(resident).now().refused(403, "not-permitted");
  }

  @Test
  void whatIsWrongIsToldAndWhatIsNotAllowedNamesItsBasis() {
    var wrong = new HashMap<>(draft("alarms"));
    wrong.put("fields", java.util.List.of("secret"));
    door.ask("POST", PATH).by(bureau).with(wrong).refused(400, "field-not-offered");
    wrong = new HashMap<>(draft("alarms"));
    wrong.put("purpose", "COMMERCIAL");
    door.ask("POST", PATH).by(bureau).with(wrong).refused(403, "data-denied");
    wrong.put("purpose", null);
    door.ask("POST", PATH).by(bureau).with(wrong).refused(400, "invalid");
    wrong.put("purpose", "EMERGENCY");
    wrong.put("consumer", null);
    door.ask("POST", PATH).by(bureau).with(wrong).refused(403, "not-permitted");
  }

  private Map<String, Object> draft(String asset) {
    return Map.of(
        "consumer",
        system.id,
        "asset",
        asset,
        "tenant",
        HERE,
        "purpose",
        "EMERGENCY",
        "fields",
        java.util.List.of("alarm", "severity"));
  }
}
