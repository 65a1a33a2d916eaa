package org.linli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.community.TestCommunity.PHOTO;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.cases.control.CasePhotos;
import org.linli.cases.control.PhotoRefused;
import org.linli.cases.entity.CaseRow;
import org.linli.cases.entity.CaseState;
import org.linli.cases.entity.Photo;
import org.linli.community.TestCommunity;

class ReportsTest {

  private static final PageRequest ALL = new PageRequest(0, 50, null);

  private final TestCommunity community = new TestCommunity();

  @Test
  void aResidentsSnapshotBecomesACaseWhoseProgressTheResidentSees() {
    var resident = community.resident();
    var neighbour = community.resident();
    var id =
        community.as(
            resident,
            () -> community.reported("Water on the road", "", community.building, List.of(PHOTO)));
    var detail = community.detail(id);
    assertThat(detail.row().source()).isEqualTo("RESIDENT");
    assertThat(detail.row().state()).isEqualTo(CaseState.OPEN);
    assertThat(detail.row().dueAt()).isAfter(detail.row().openedAt());
    assertThat(detail.photos()).hasSize(1);
    assertThat(community.as(resident, () -> community.reports.mine(ALL)).items())
        .extracting(CaseRow::id)
        .containsExactly(id);
    assertThat(community.as(neighbour, () -> community.reports.mine(ALL)).items()).isEmpty();
    assertThatThrownBy(() -> community.as(neighbour, () -> community.reports.get(id)))
        .isInstanceOf(NotFound.class);
    var worker = community.worker(community.grid);
    community.run(community.clerk, () -> community.cases.dispatch(id, worker.accountId()));
    assertThat(community.as(resident, () -> community.reports.get(id)).row().state())
        .isEqualTo(CaseState.DISPATCHED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "FFD8FFE0,image/jpeg",
        "89504E470D0A1A0A00,image/png",
        "524946460000000057454250,image/webp",
        "474946383961,-",
        "255044462D,-",
        "3C7376673E,-",
        "FFD8,-",
        "52494646000000004156492000,-",
        "'',-"
      })
  void whatAPhotographIsSaysItsContent(String hex, String expected) {
    var content = java.util.HexFormat.of().parseHex(hex);
    assertThat(CasePhotos.mediaType(content).orElse(null)).isEqualTo(expected);
  }

  @Test
  void whatIsNoPhotographOrTooLargeOrTooManyIsRefusedAndNothingIsStored() {
    var resident = community.resident();
    var large = Arrays.copyOf(PHOTO.content(), CasePhotos.LARGEST + 1);
    for (var photos :
        List.of(
            List.of(new Photo("image/jpeg", "<script>".getBytes())),
            List.of(PHOTO, new Photo(large)),
            Collections.nCopies(10, PHOTO))) {
      assertThatThrownBy(
              () -> community.as(resident, () -> community.reported("t", "", null, photos)))
          .isInstanceOf(PhotoRefused.class);
    }
    assertThat(community.count("select count(*) from case_file")).isZero();
    community.as(resident, () -> community.reported("t", "", null, Collections.nCopies(9, PHOTO)));
    assertThat(community.count("select count(*) from case_photo")).isEqualTo(9);
  }
}
