package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.community.TestCommunity.PHOTO;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.cases.control.CasePhotos;
import org.linli.cases.control.PhotoRefused;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Photo;
import org.linli.community.TestCommunity;

class PhotosTest {

  private final TestCommunity community = new TestCommunity();

  private UUID report(Photo... photos) {
    return community.as(
        community.resident(), () -> community.reported("t", "", null, Arrays.asList(photos)));
  }

  private static void assertRefused(String rule, List<Photo> photos) {
    assertThatThrownBy(() -> CasePhotos.check(photos))
        .isInstanceOfSatisfying(
            PhotoRefused.class, refusal -> assertThat(refusal.arguments()).containsExactly(rule));
  }

  @Test
  void aHoleWhereAPhotographShouldBeIsRefusedAndNothingIsStored() {
    for (var hole : new Photo[] {null, new Photo(null), new Photo("image/png", null)}) {
      assertThatThrownBy(() -> report(PHOTO, hole)).isInstanceOf(PhotoRefused.class);
    }
    assertThat(community.count("select count(*) from case_file")).isZero();
    var worker = community.worker(community.grid);
    var id = community.alarmCase(community.building, "MAJOR");
    community.run(worker, () -> community.cases.accept(id));
    assertThatThrownBy(
            () ->
                community.run(
                    worker,
                    () -> community.cases.handle(id, "done", Collections.singletonList(null))))
        .isInstanceOf(PhotoRefused.class);
    assertThat(community.state(id)).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void nineOfFiveMegabytesAreTakenAndNoMore() {
    var largest = Arrays.copyOf(PHOTO.content(), CasePhotos.LARGEST);
    assertThatCode(() -> CasePhotos.check(List.of(new Photo(largest)))).doesNotThrowAnyException();
    assertRefused(
        "size", List.of(new Photo(Arrays.copyOf(PHOTO.content(), CasePhotos.LARGEST + 1))));
    assertThatCode(() -> CasePhotos.check(Collections.nCopies(CasePhotos.MOST, PHOTO)))
        .doesNotThrowAnyException();
    assertRefused("count", Collections.nCopies(CasePhotos.MOST + 1, PHOTO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00ff", "<svg onload=alert(1)>", "RIFF", "RIFF1234WEBX", "GIF89a"})
  void whatIsNoPhotographIsRefusedWhateverItCallsItself(String content) {
    var bytes = content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertRefused("type", List.of(new Photo("image/png", bytes)));
  }

  @Test
  void aPhotographIsKeptAsItCameAndCalledWhatItIs() {
    var id = report(new Photo("text/html", PHOTO.content()), PHOTO);
    var photos = community.detail(id).photos();
    assertThat(photos).hasSize(2);
    var kept = community.as(community.clerk, () -> community.cases.photo(id, photos.getFirst()));
    assertThat(kept.mediaType()).isEqualTo("image/jpeg");
    assertThat(kept.content()).isEqualTo(PHOTO.content());
    assertThat(community.detail(id).steps().getFirst().photos()).hasSize(2);
  }

  @Test
  void aPhotographIsSeenThroughItsOwnCaseAlone() {
    var id = report(PHOTO);
    var other = report();
    var photo = community.detail(id).photos().getFirst();
    assertThatThrownBy(
            () -> community.as(community.clerk, () -> community.cases.photo(other, photo)))
        .isInstanceOf(NotFound.class);
    var worker = community.worker(community.otherGrid);
    assertThatThrownBy(() -> community.as(worker, () -> community.cases.photo(id, photo)))
        .isInstanceOf(NotFound.class);
    var elsewhere = new TestCommunity();
    assertThatThrownBy(() -> elsewhere.as(elsewhere.clerk, () -> elsewhere.cases.photo(id, photo)))
        .isInstanceOf(NotFound.class);
  }
}
