package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Tier;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.SealDraft;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;

class SealsTest {

  private final PaperDesk desk = new PaperDesk();

  private void make(byte[] picture) {
    desk.as(() -> desk.seals.make(new SealDraft("公章", "居委会", picture, List.of())));
  }

  private SealRow only() {
    return desk.as(desk.seals::list).getFirst();
  }

  @Test
  void aSealIsTakenIntoUseWithWhoseItIs() {
    var id = desk.seal();
    assertThat(only().id()).isEqualTo(id);
    assertThat(only().organisation()).isEqualTo("成华区某某社区居民委员会");
    assertThat(only().state()).isEqualTo(SealState.ACTIVE);
    assertThat(desk.as(() -> desk.seals.picture(id))).isEqualTo(PaperDesk.picture(400, 400, "png"));
  }

  @Test
  void whatIsNoFitPictureIsRefusedBeforeAnythingDrawsIt() {
    var good = PaperDesk.picture(400, 400, "png");
    var cut = Arrays.copyOf(good, good.length / 2);
    refused(null, "required");
    refused(new byte[0], "required");
    refused(PaperDesk.picture(400, 400, "jpg"), "no-png");
    refused(cut, "no-png");
    refused(PaperDesk.picture(40, 40, "png"), "seal-size");
    refused(PaperDesk.picture(2_400, 2_400, "png"), "seal-size");
    refused(PaperDesk.picture(400, 200, "png"), "seal-square");
    refused(new byte[600 * 1024], "too-large");
    assertThat(desk.as(desk.seals::list)).isEmpty();
  }

  private void refused(byte[] picture, String rule) {
    assertThatThrownBy(() -> make(picture)).isInstanceOf(Invalid.class).hasMessageContaining(rule);
  }

  @Test
  void whoMayIssueButNotSealIssuesUnderNoSeal() {
    var seal = desk.seal();
    var writer =
        desk.platform.caller(
            Tier.COMMUNITY, desk.tenant.value(), desk.tenant, null, "documents:issue");
    assertThatThrownBy(
            () -> desk.platform.as(writer, () -> desk.documents.issue(PaperDesk.certificate(seal))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void aSealWithKeepersIsSetByThemAlone() {
    var seal = desk.seal(UUID.randomUUID());
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal))))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("not-the-keeper");
    var own = desk.seal(UUID.randomUUID(), desk.clerk.accountId());
    assertThat(desk.as(() -> desk.documents.issue(PaperDesk.certificate(own))).serial())
        .isEqualTo(1);
  }

  @Test
  void aStoppedSealIsSetNoMoreAndItsPapersStand() {
    var seal = desk.seal();
    var paper = desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal)));
    assertThatThrownBy(() -> desk.run(() -> desk.seals.stop(seal, ""))).isInstanceOf(Invalid.class);
    desk.run(() -> desk.seals.stop(seal, "换章"));
    assertThat(only().state()).isEqualTo(SealState.STOPPED);
    assertThat(only().reason()).isEqualTo("换章");
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal))))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("seal-stopped");
    assertThatThrownBy(() -> desk.run(() -> desk.seals.stop(seal, "再次")))
        .isInstanceOf(PaperRefused.class);
    assertThat(desk.verification.of(paper.code()).isGood()).isTrue();
  }

  @Test
  void anotherCommunitysSealIsNone() {
    var seal = desk.seal();
    var other = new PaperDesk();
    assertThat(other.as(other.seals::list)).isEmpty();
    assertThatThrownBy(() -> other.as(() -> other.seals.picture(seal)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.run(() -> other.seals.stop(seal, "x")))
        .isInstanceOf(NotFound.class);
  }
}
