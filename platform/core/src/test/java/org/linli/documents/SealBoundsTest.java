package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.SealDraft;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;

/** Seals at their edges, and who sets them. */
class SealBoundsTest {

  private static final byte[] RING = PaperDesk.picture(200, 200, "png");

  private final PaperDesk desk = new PaperDesk();

  private UUID make(String name, String organisation, List<UUID> keepers) {
    return desk.as(() -> desk.seals.make(new SealDraft(name, organisation, RING, keepers)));
  }

  private void refused(String name, String organisation, String named, String rule) {
    assertThatThrownBy(() -> make(name, organisation, List.of()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(named)
        .hasMessageContaining(rule);
  }

  private static List<UUID> people(int many) {
    return Stream.generate(UUID::randomUUID).limit(many).toList();
  }

  @Test
  void theLongestNamesAreTakenAndOneSignMoreIsNot() {
    make("章".repeat(80), "会".repeat(120), List.of());
    refused("章".repeat(81), "会", "name", "too-long");
    refused("章", "会".repeat(121), "organisation", "too-long");
    refused(" ", "会", "name", "required");
    refused("章", null, "organisation", "required");
  }

  /** It stands under each paper: one that cannot be printed would stop them all. */
  @Test
  void anOrganisationThatNobodyPrintsIsRefused() {
    refused("章", "居委会😀", "organisation", "unprintable");
    refused("章", "居委会\n二", "organisation", "control");
    refused("章\t", "居\t委会", "organisation", "control");
    assertThat(desk.as(desk.seals::list)).isEmpty();
  }

  @Test
  void theLongestOrganisationStandsUnderAPaperWhole() {
    var seal = make("章", "成华区某某社区居民委员会".repeat(10), List.of());
    var paper = desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal)));
    assertThat(paper.organisation()).hasSize(120);
    assertThat(PaperDesk.words(desk.file(paper, FileKind.PDF))).contains("成华区某某社区居民委员会".repeat(10));
  }

  @Test
  void twentyKeepASealAndNotOneMore() {
    var twenty = people(20);
    make("章", "会", twenty);
    assertThat(desk.as(desk.seals::list).getFirst().keepers()).containsExactlyElementsOf(twenty);
    assertThatThrownBy(() -> make("章", "会", people(21)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("keepers");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, true",
    "99, 99, false",
    "99, 100, false",
    "2000, 2000, true",
    "2001, 2001, false",
    "120, 100, true",
    "100, 120, true",
    "121, 100, false",
    "100, 121, false",
  })
  void aPictureHasItsSidesAndIsAsGoodAsSquare(int width, int height, boolean taken) {
    var draft = new SealDraft("章", "会", PaperDesk.picture(width, height, "png"), List.of());
    Callable<UUID> making = () -> desk.as(() -> desk.seals.make(draft));
    if (taken) {
      assertThat(desk.as(making)).isNotNull();
    } else {
      assertThatThrownBy(() -> desk.as(making)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void thoseInUseStandFirst() {
    var old = make("旧", "会", List.of());
    make("新", "会", List.of());
    make("更新", "会", List.of());
    desk.run(() -> desk.seals.stop(old, "换章"));
    assertThat(desk.as(desk.seals::list)).extracting(SealRow::name).containsExactly("更新", "新", "旧");
  }

  @Test
  void aReasonMayHaveLinesAndHasItsLength() {
    var seal = make("章", "会", List.of());
    for (var wrong : new String[] {null, " ", "字".repeat(401)}) {
      assertThatThrownBy(() -> desk.run(() -> desk.seals.stop(seal, wrong)))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("reason");
    }
    desk.run(() -> desk.seals.stop(seal, " 磨损\n换新章 "));
    var row = desk.as(desk.seals::list).getFirst();
    assertThat(row.reason()).isEqualTo("磨损\n换新章");
    assertThat(row.stoppedAt()).isNotNull();
    assertThat(row.state()).isEqualTo(SealState.STOPPED);
  }

  @Test
  void aStoppedSealIsNoneOnAPreviewEither() {
    var seal = make("章", "会", List.of());
    desk.as(() -> desk.documents.preview(PaperDesk.certificate(seal)));
    desk.run(() -> desk.seals.stop(seal, "换章"));
    assertThatThrownBy(() -> desk.as(() -> desk.documents.preview(PaperDesk.certificate(seal))))
        .isInstanceOfSatisfying(
            PaperRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("seal-stopped");
              assertThat(refused.status()).isEqualTo(409);
            });
    assertThatThrownBy(
            () -> desk.as(() -> desk.documents.preview(PaperDesk.certificate(UUID.randomUUID()))))
        .isInstanceOf(NotFound.class);
  }

  /** A part of the platform is nobody's keeper. */
  @Test
  void aPartOfThePlatformSetsNoSealThatHasKeepers() {
    var kept = make("章", "会", people(1));
    var draft = PaperDesk.certificate(kept);
    assertThatThrownBy(() -> desk.as(() -> desk.issue.issue(desk.tenant, draft, null, "定时任务")))
        .isInstanceOfSatisfying(
            PaperRefused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    var open = PaperDesk.certificate(make("章", "会", List.of()));
    var paper = desk.as(() -> desk.issue.issue(desk.tenant, open, null, "定时任务"));
    assertThat(paper.issuedBy()).isEqualTo("定时任务");
    assertThat(paper.serial()).isEqualTo(1);
  }

  @Test
  void aPaperThatIsSealedAloneIsNotIssuedWithoutOne() {
    var draft = PaperDesk.certificate(null);
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(draft)))
        .isInstanceOfSatisfying(
            PaperRefused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.arguments()).containsExactly("居住情况证明");
            });
    assertThat(desk.as(() -> desk.documents.preview(draft)).content())
        .as("it may be looked at")
        .isNotEmpty();
  }

  /** A second answer, though the seal was stopped in between: the paper was issued before. */
  @Test
  void aRepeatedRequestBringsItsPaperThoughTheSealIsStoppedSince() {
    var seal = make("章", "会", List.of());
    var draft = PaperDesk.certificate(seal);
    var paper = desk.as(() -> desk.documents.issue(draft));
    desk.run(() -> desk.seals.stop(seal, "换章"));
    assertThat(desk.as(() -> desk.documents.issue(draft))).isEqualTo(paper);
    var otherWords = PaperDesk.certificate(draft.request(), seal, "李四");
    assertThat(desk.as(() -> desk.documents.issue(otherWords)).id()).isEqualTo(paper.id());
    var fresh = new PaperDraft(UUID.randomUUID(), draft.kind(), seal, null, draft.values());
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(fresh)))
        .isInstanceOf(PaperRefused.class);
  }

  @Test
  void twoWhoStopItAtOnceStopItOnce() throws InterruptedException {
    var seal = make("章", "会", List.of());
    Callable<Void> stopping =
        () -> {
          desk.run(() -> desk.seals.stop(seal, "换章"));
          return null;
        };
    var refused = 0;
    try (var both = Executors.newFixedThreadPool(2)) {
      for (var done : both.invokeAll(List.of(stopping, stopping))) {
        try {
          done.get();
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(PaperRefused.class);
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(1);
  }
}
