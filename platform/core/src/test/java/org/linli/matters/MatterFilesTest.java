package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.community.TestCommunity.PHOTO;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;

/** Photographs, voice notes and scans that come with a matter. */
class MatterFilesTest {

  private static final byte[] SOUND = "OggS and what was said".getBytes();

  private final Ground ground = new Ground();

  private UUID report(Object... more) {
    var values = Ground.values("what", "cover gone", "eventClass", "c-traffic");
    values.putAll(Ground.values(more));
    return ground.open(ground.clerk, "grid-event", Door.COUNTER, values).id();
  }

  private static Object value(MatterDetail seen, String field) {
    return seen.form().fields().stream()
        .filter(one -> one.id().equals(field))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private UUID file(Caller by, UUID matter, String field) {
    return UUID.fromString(((List<?>) value(ground.look(by, matter), field)).getFirst().toString());
  }

  private void refused(String field, String rule, Object value) {
    assertThatThrownBy(() -> report(field, value))
        .isInstanceOfSatisfying(
            AnswersRefused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(FieldFault::field, FieldFault::rule)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule)));
    for (var table : List.of("matter", "matter_file", "matter_mark", "process_instance")) {
      var where = table.equals("matter_mark") ? " where tenant_id = '%s'" : "";
      assertThat(
              ground.community.count(
                  "select count(*) from " + table + where.formatted(ground.community.tenant)))
          .as(table)
          .isZero();
    }
  }

  @Test
  void aPhotographIsKeptAndShownToThoseWhoSeeTheMatter() {
    var encoded = Base64.getEncoder().encodeToString(PHOTO.content());
    var id = report("photos", List.of(encoded, Map.of("content", encoded)));
    assertThat((List<?>) value(ground.look(ground.clerk, id), "photos")).hasSize(2);
    var file = file(ground.clerk, id, "photos");
    var read = ground.as(ground.clerk, () -> ground.matters.get(id, file));
    assertThat(read.mediaType()).isEqualTo("image/jpeg");
    assertThat(read.content()).isEqualTo(PHOTO.content());
    assertThat(ground.as(ground.worker, () -> ground.matters.get(id, file)).content())
        .isEqualTo(PHOTO.content());
    assertThatThrownBy(() -> ground.as(ground.judge, () -> ground.matters.get(id, file)))
        .isInstanceOf(NotFound.class);
    var elsewhere = new Ground();
    assertThatThrownBy(() -> elsewhere.as(elsewhere.clerk, () -> elsewhere.matters.get(id, file)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aFileOfOneMatterIsNoneOfAnother() {
    var id = report("photos", List.of(PHOTO.content()));
    var other = report("photos", List.of(PHOTO.content()));
    var file = file(ground.clerk, id, "photos");
    for (var wrong : List.of(file, UUID.randomUUID())) {
      assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.get(other, wrong)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aVoiceIsForThoseWhoHandleItAlone() {
    var values = Map.<String, Object>of("what", "noise", "about", "noise", "voice", List.of(SOUND));
    var draft = new MatterDraft("complaint", null, null, null, null, false, null, values);
    var id = ground.as(ground.resident, () -> ground.own.open(draft)).id();
    var file = file(ground.clerk, id, "voice");
    assertThat(ground.as(ground.clerk, () -> ground.matters.get(id, file)).mediaType())
        .isEqualTo("audio/ogg");
    assertThat(ground.as(ground.resident, () -> ground.own.get(id, file)).content())
        .as("whoever asked hears what they said")
        .isEqualTo(SOUND);
    var onlooker = ground.in("SUPERVISOR", "matters:read", "matters:all");
    assertThat(value(ground.look(onlooker, id), "voice")).isEqualTo("***");
    assertThatThrownBy(() -> ground.as(onlooker, () -> ground.matters.get(id, file)))
        .isInstanceOf(NotFound.class);
    var stranger =
        ground.community.platform.member(
            org.linli.access.entity.Tier.RESIDENT, ground.community.tenant, "matters:apply");
    assertThatThrownBy(() -> ground.as(stranger, () -> ground.own.get(id, file)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsNoPhotographWhateverItsNameTakesNothingUp() {
    refused("photos", "photo", List.of(PHOTO.content(), SOUND));
    refused("photos", "photo", List.of("no base 64!"));
    refused("photos", "photo", Collections.singletonList(null));
    refused("photos", "files", "a text");
    refused("voice", "audio", List.of(PHOTO.content()));
  }

  @Test
  void tooLargeAndTooManyTakeNothingUp() {
    refused("photos", "too-large", List.of(Arrays.copyOf(PHOTO.content(), 5 * 1024 * 1024 + 1)));
    refused("photos", "files", Collections.nCopies(10, PHOTO.content()));
    refused("voice", "too-large", List.of(Arrays.copyOf(SOUND, 2 * 1024 * 1024 + 1)));
    refused("voice", "files", List.of(SOUND, SOUND));
    var id = report("photos", Collections.nCopies(9, PHOTO.content()));
    assertThat((List<?>) value(ground.look(ground.clerk, id), "photos")).hasSize(9);
  }

  @Test
  void aStepBringsItsOwnPhotographsAndKeepsThoseItNamesAgain() {
    var id = report();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    ground.complete(
        ground.worker,
        id,
        "handle",
        Map.of("doable", true, "result", "covered", "resultPhotos", List.of(PHOTO.content())));
    var first = file(ground.clerk, id, "resultPhotos");
    ground.complete(ground.clerk, id, "check", Map.of("passed", false, "feedback", "loose"));
    ground.complete(
        ground.worker,
        id,
        "handle",
        Map.of("doable", true, "resultPhotos", List.of(first.toString(), PHOTO.content())));
    assertThat(
            (List<Object>)
                List.copyOf((List<?>) value(ground.look(ground.clerk, id), "resultPhotos")))
        .hasSize(2)
        .contains(first.toString());
  }

  @Test
  void anIdThatIsNotThereIsNoFile() {
    var id = report();
    ground.complete(ground.clerk, id, "verify", Map.of("valid", true));
    var foreign = file(ground.clerk, report("photos", List.of(PHOTO.content())), "photos");
    var values =
        Map.<String, Object>of("doable", true, "resultPhotos", List.of(foreign.toString()));
    assertThatThrownBy(() -> ground.complete(ground.worker, id, "handle", values))
        .isInstanceOf(AnswersRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaint", "suggestion"})
  void whatCameOnPaperComesWithItsScan(String kind) throws Exception {
    var values = Ground.values("what", "see the letter");
    var start = ground.as(ground.clerk, () -> ground.matters.kind(kind)).form().fields();
    start.stream()
        .filter(field -> field.required() && !values.containsKey(field.id()))
        .forEach(
            field ->
                values.put(
                    field.id(), field.choices() == null ? "x" : field.choices().getFirst().id()));
    assertThatThrownBy(() -> ground.open(ground.clerk, kind, Door.PAPER, values))
        .isInstanceOfSatisfying(
            AnswersRefused.class,
            refusal -> assertThat(refusal.faults()).extracting("field").containsExactly("scan"));
    var picture = new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var out = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(picture, "png", out);
    values.put("scan", List.of(out.toByteArray()));
    var id = ground.open(ground.clerk, kind, Door.PAPER, values).id();
    assertThat(ground.look(ground.clerk, id).row().door()).isEqualTo(Door.PAPER);
    var file = file(ground.clerk, id, "scan");
    assertThat(ground.as(ground.clerk, () -> ground.matters.get(id, file)).mediaType())
        .isEqualTo("image/png");
  }

  @Test
  void nothingIsKeptOfADraftThatIsOnlyChecked() {
    var values =
        Map.<String, Object>of(
            "what", "x", "eventClass", "c-traffic", "photos", List.of(PHOTO.content()));
    var draft = ground.draft("grid-event", Door.COUNTER, values);
    assertThat(ground.as(ground.clerk, () -> ground.matters.faults(draft))).isEmpty();
    assertThat(ground.community.count("select count(*) from matter_file")).isZero();
  }
}
