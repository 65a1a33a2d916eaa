package org.linli.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.assurance.boundary.RegisterEvidence;
import org.linli.assurance.entity.RecordDraft;
import org.linli.assurance.entity.RecordQuery;

/** Whose entries somebody sees: the own, what is about the own enterprise, and sums of others. */
class WhoSeesTheRegisterTest {

  private final RegisterForTests books = new RegisterForTests();

  private void unseen(Caller reader, UUID id) {
    assertThatThrownBy(() -> books.get(reader, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> books.close(reader, id)).isInstanceOf(NotFound.class);
    assertThat(books.list(reader, RecordQuery.ALL)).noneMatch(one -> one.id().equals(id));
  }

  @Test
  void aCommunitysEntryIsItsOwnAloneAndThoseAboveReadSums() {
    var id = books.stands(books.clerk, "incident");
    assertThat(books.get(books.clerk, id).keeper()).isEqualTo(books.one.value());
    unseen(books.neighbour, id);
    unseen(books.city, id);
    unseen(books.district, id);
    unseen(books.operator, id);
    var places = books.as(books.district, books.register::below);
    assertThat(places)
        .singleElement()
        .matches(
            place ->
                place.code().equals(books.one.value())
                    && place.standing() == 1
                    && place.incidents() == 1);
    assertThat(books.as(books.city, books.register::below)).hasSize(1);
    assertThat(books.as(books.clerk, books.register::below)).isEmpty();
    assertThat(books.as(books.operator, books.register::below)).isEmpty();
  }

  @Test
  void sumsOfPlacesTellWhatIsOverdueAndShort() {
    books.stands(books.clerk, "system", null, books.answers("system", "conforms", "false"));
    books.stands(books.neighbour, "system");
    books.wait(366);
    var places = books.as(books.city, books.register::below);
    assertThat(places).hasSize(2).allMatch(place -> place.overdue() == 1);
    assertThat(places).extracting(place -> place.shortOf()).containsExactlyInAnyOrder(1L, 0L);
  }

  @Test
  void anEnterpriseReadsWhatIsKeptAboutItAndChangesNothingOfIt() {
    var id = books.stands(books.city, "operator-review");
    assertThat(books.get(books.operator, id).subject()).isEqualTo("subject of operator-review");
    assertThatThrownBy(() -> books.close(books.operator, id)).isInstanceOf(NotFound.class);
    unseen(books.clerk, id);
    var stranger =
        books.platform.caller(Tier.OPERATOR, null, null, "somebody-else", "assurance:read");
    assertThatThrownBy(() -> books.get(stranger, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void anEnterpriseKeepsItsOwnAndTheCityReadsIt() {
    var id = books.stands(books.operator, "system");
    assertThat(books.get(books.operator, id).keeper())
        .isEqualTo("9903/" + RegisterForTests.OPERATOR);
    assertThat(books.get(books.city, id).organisation()).isEqualTo(RegisterForTests.OPERATOR);
    assertThat(books.list(books.city, RecordQuery.ALL)).hasSize(1);
    assertThatThrownBy(() -> books.close(books.city, id)).isInstanceOf(NotFound.class);
    assertThat(books.sum(books.city, "system").standing()).as("the city's own").isZero();
    unseen(books.clerk, id);
  }

  @Test
  void anEnterpriseThatNobodyKnowsIsNotNamed() {
    var draft =
        new RecordDraft(
            "operator-review", "s", "Wang", null, null, "no-such", null, Map.of(), null);
    assertThatThrownBy(() -> books.as(books.city, () -> books.register.add(draft)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void districtsKeepNoneAndResidentsHaveNone() {
    var draft = books.draft("incident", null, Map.of());
    assertThatThrownBy(() -> books.as(books.district, () -> books.register.add(draft)))
        .isInstanceOf(NotFound.class);
    assertThat(books.as(books.district, books.register::kinds)).isNotEmpty();
    var resident =
        books.platform.caller(Tier.RESIDENT, books.one.value(), books.one, null, "assurance:read");
    assertThatThrownBy(() -> books.as(resident, books.register::figures))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void evidenceIsOverTheCityWithItsCommunities() {
    books.stands(books.clerk, "incident");
    books.stands(books.neighbour, "system");
    books.stands(books.city, "grade-test");
    var seen =
        books.as(
            books.city,
            () ->
                books
                    .platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          var evidence = new RegisterEvidence(handle, books.today());
                          return List.of(
                              evidence.standing(),
                              evidence.incidents(),
                              evidence.overdue(),
                              evidence.happened(List.of("grade-test", "drill")));
                        }));
    assertThat(seen).containsExactly(3L, 1L, 0L, 1L);
  }
}
