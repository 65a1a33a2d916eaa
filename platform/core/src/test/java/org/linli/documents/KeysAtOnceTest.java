package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.VariantDraft;

/** Keys, numbers and settings of a community, while several people work at once. */
class KeysAtOnceTest {

  private final PaperDesk desk = new PaperDesk();
  private final UUID seal = desk.seal();

  private PaperDraft notice() {
    return new PaperDraft(
        UUID.randomUUID(),
        "public-notice",
        seal,
        null,
        List.of(
            FieldValue.of("subject", "低保"),
            FieldValue.of("content", "名单"),
            FieldValue.of("from", "2026-11-01"),
            FieldValue.of("until", "2026-11-11"),
            FieldValue.of("contact", "居委会")));
  }

  private static <T> List<T> atOnce(List<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    var results = new ArrayList<T>();
    try (var people = Executors.newFixedThreadPool(work.size())) {
      for (var done : people.invokeAll(work)) {
        results.add(done.get());
      }
    }
    return results;
  }

  private int keys() {
    return desk.as(
        () ->
            desk.platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from document_key")
                            .mapTo(Integer.class)
                            .one()));
  }

  /** No counter orders them, since each kind has its own: both find that there is no key yet. */
  @Test
  void theFirstPapersOfTwoKindsAtOnceMakeOneKeyOfEachAlgorithm()
      throws InterruptedException, ExecutionException {
    var papers =
        atOnce(
            List.<Callable<PaperRow>>of(
                () -> desk.as(() -> desk.documents.issue(notice())),
                () -> desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal)))));
    assertThat(papers).extracting(PaperRow::serial).containsExactly(1L, 1L);
    assertThat(keys()).isEqualTo(2);
    for (var paper : papers) {
      assertThat(desk.as(() -> desk.documents.prove(paper.id())).isGenuine()).isTrue();
    }
  }

  @Test
  void whatIsIssuedWhileKeysAreRenewedIsProved() throws InterruptedException, ExecutionException {
    desk.issued();
    var work = new ArrayList<Callable<Void>>();
    for (int each = 0; each < 2; each++) {
      work.add(
          () -> {
            desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal)));
            return null;
          });
      work.add(
          () -> {
            desk.run(desk.seals::renewKeys);
            return null;
          });
    }
    atOnce(work);
    assertThat(keys()).as("three of each algorithm").isEqualTo(6);
    var papers = desk.as(() -> desk.documents.list(PaperQuery.ALL, PageRequest.first(10))).items();
    assertThat(papers)
        .hasSize(3)
        .allMatch(paper -> desk.as(() -> desk.documents.prove(paper.id())).isGenuine());
  }

  @Test
  void keysMayBeRenewedBeforeThereIsAnyPaper() {
    desk.run(desk.seals::renewKeys);
    assertThat(keys()).isEqualTo(2);
    var paper = desk.issued();
    assertThat(keys()).as("the new ones sign").isEqualTo(2);
    assertThat(desk.as(() -> desk.documents.prove(paper.id())).isGenuine()).isTrue();
  }

  @Test
  void anotherCommunitysKeysStayAsTheyAre() {
    desk.issued();
    var other = new PaperDesk();
    other.run(other.seals::renewKeys);
    assertThat(keys()).isEqualTo(2);
  }

  @Test
  void settingsFromTwoPlacesAtOnceAreTwoVersions() throws InterruptedException, ExecutionException {
    atOnce(
        List.of(
            () ->
                desk.as(
                    () -> desk.templates.set("public-notice", new VariantDraft("成", null, null))),
            () ->
                desk.as(
                    () -> desk.templates.set("public-notice", new VariantDraft("华", null, null)))));
    var row = desk.as(() -> desk.templates.get("public-notice"));
    assertThat(row.variantVersion()).isEqualTo(2);
    assertThat(row.variant().placeWord()).isIn("成", "华");
  }
}
