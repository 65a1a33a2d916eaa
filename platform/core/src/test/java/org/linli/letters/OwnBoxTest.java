package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.boundary.Posting;
import org.linli.letters.boundary.Telling;
import org.linli.letters.control.BoxRound;
import org.linli.letters.control.OwnBoxTable;
import org.linli.letters.control.RequestNews;
import org.linli.letters.control.WishTable;
import org.linli.letters.entity.BoxNote;
import org.linli.letters.entity.BoxWord;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;
import org.linli.rights.boundary.RequestAnswered;
import org.linli.tenancy.entity.CityTime;

/** What stands in somebody's box. */
class OwnBoxTest {

  private final TestCommunity community = new TestCommunity();
  private final WishTable wishes = new WishTable(community.jdbi);
  private final OwnBox box =
      new OwnBox(community.platform.scopes(), new OwnBoxTable(community.jdbi), wishes);
  private final Posting posting = LettersForTests.none(community.jdbi, community.platform.scopes());
  private final Caller resident = person(community);

  private static Caller person(TestCommunity of) {
    return of.platform.member(Tier.RESIDENT, of.tenant, "self:*");
  }

  private UUID tell(BoxWord word, String reference, Caller... people) {
    var about = UUID.randomUUID();
    tell(word, reference, about, people);
    return about;
  }

  private void tell(BoxWord word, String reference, UUID about, Caller... people) {
    community.run(
        community.clerk,
        () ->
            posting.tell(
                word, List.of(people).stream().map(Caller::accountId).toList(), reference, about));
  }

  private List<BoxNote> of(Caller person) {
    return of(person, false);
  }

  private List<BoxNote> of(Caller person, boolean unread) {
    return community.as(person, () -> box.list(unread, PageRequest.first(50))).items();
  }

  private long unread(Caller person) {
    return community.as(person, () -> box.get()).unread();
  }

  /** Somebody above, or of an enterprise, whom the database knows as one. */
  private Caller known(Tier tier, String code, String organisation) {
    if (organisation != null) {
      community.sql(
          "insert into organisation (id, name, kind) values (?, ?, 'OPERATOR') on conflict do nothing",
          organisation,
          organisation);
    }
    var caller = community.platform.caller(tier, code, null, organisation, "self:*");
    community.sql(
        "update account set scope_code = ?, organisation_id = ? where id = ?",
        code,
        organisation,
        caller.accountId());
    return caller;
  }

  @Test
  void whatIsToldStandsInTheBoxAlsoInACityWithoutGateways() {
    var about = tell(BoxWord.TASK, "M-1", resident);
    assertThat(of(resident))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.word()).isEqualTo(BoxWord.TASK);
              assertThat(note.reference()).isEqualTo("M-1");
              assertThat(note.about()).isEqualTo(about);
              assertThat(note.readAt()).isNull();
            });
    assertThat(unread(resident)).isEqualTo(1);
    assertThat(LettersForTests.postedTo(community, resident.accountId())).isEmpty();
  }

  @Test
  void everyLetterStandsInTheBoxAsWell() {
    for (var kind : LetterKind.values()) {
      community.run(
          community.clerk,
          () -> posting.post(kind, List.of(resident.accountId()), "R", UUID.randomUUID()));
    }
    assertThat(of(resident))
        .extracting(note -> note.word().kind())
        .containsExactlyInAnyOrder(LetterKind.values());
  }

  @Test
  void nobodySeesOrMarksWhatAnotherWasTold() {
    tell(BoxWord.TASK, "M-1", resident);
    var id = of(resident).getFirst().id();
    var neighbour = person(community);
    var stranger = person(new TestCommunity());
    var bureau = known(Tier.CITY, community.tenant.value().substring(0, 4), null);
    for (var other : List.of(neighbour, stranger, bureau)) {
      assertThat(of(other)).isEmpty();
      assertThat(unread(other)).isZero();
      assertThatThrownBy(() -> community.run(other, () -> box.read(id)))
          .isInstanceOf(NotFound.class);
      community.run(other, () -> box.readAll(null));
    }
    assertThat(unread(resident)).isEqualTo(1);
  }

  @Test
  void someoneOfAnotherCommunityIsNotTold() {
    var stranger = person(new TestCommunity());
    tell(BoxWord.ALARM, "A", stranger);
    assertThat(of(stranger)).isEmpty();
  }

  @Test
  void whatIsToldOnceOfOneThingIsNotToldAgainHoweverOftenItIsSaid() {
    var notice = UUID.randomUUID();
    tell(BoxWord.NOTICE, "停水", notice, resident);
    tell(BoxWord.NOTICE, "停水", notice, resident, resident);
    assertThat(of(resident)).hasSize(1);
    tell(BoxWord.TASK_DUE, "M-1", notice, resident);
    tell(BoxWord.TASK_DUE, "M-1", notice, resident);
    assertThat(of(resident)).hasSize(3);
  }

  @Test
  void aTransactionThatFailsTellsNobody() {
    assertThatThrownBy(
            () ->
                community.run(
                    community.clerk,
                    () -> {
                      posting.tell(
                          BoxWord.TASK, List.of(resident.accountId()), "M", UUID.randomUUID());
                      throw new IllegalStateException("as it happens");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(of(resident)).isEmpty();
  }

  @Test
  void whatIsReadIsReadFromItsFirstTimeOn() {
    tell(BoxWord.TASK, "M-1", resident);
    tell(BoxWord.TASK, "M-2", resident);
    var newest = of(resident).getFirst();
    assertThat(newest.reference()).isEqualTo("M-2");
    var first = community.as(resident, () -> box.read(newest.id())).readAt();
    assertThat(community.as(resident, () -> box.read(newest.id())).readAt()).isEqualTo(first);
    assertThat(of(resident, true)).extracting(BoxNote::reference).containsExactly("M-1");
    assertThat(unread(resident)).isEqualTo(1);
  }

  @Test
  void allAreReadButWhatCameWhileOneLooked() {
    tell(BoxWord.TASK, "M-1", resident);
    var looked = Instant.now();
    tell(BoxWord.TASK, "M-2", resident);
    assertThat(community.<Integer>as(resident, () -> box.readAll(looked))).isEqualTo(1);
    assertThat(of(resident, true)).extracting(BoxNote::reference).containsExactly("M-2");
    assertThat(community.<Integer>as(resident, () -> box.readAll(null))).isEqualTo(1);
    assertThat(unread(resident)).isZero();
  }

  @Test
  void inQuietHoursItIsThereAndNotAnnouncedUnlessSomethingIsUrgent() {
    var now = LocalTime.now(CityTime.ZONE);
    quiet(new QuietHours(now.minusHours(1), now.plusHours(1)));
    tell(BoxWord.TASK, "M-1", resident);
    var state = community.as(resident, () -> box.get());
    assertThat(state.unread()).isEqualTo(1);
    assertThat(state.aloud()).isFalse();
    tell(BoxWord.ALARM, "A-1", resident);
    assertThat(community.as(resident, () -> box.get()).aloud()).isTrue();
    community.run(resident, () -> box.readAll(null));
    assertThat(community.as(resident, () -> box.get()).aloud()).isFalse();
    quiet(new QuietHours(now.plusHours(1), now.plusHours(2)));
    assertThat(community.as(resident, () -> box.get()).aloud()).isTrue();
  }

  private void quiet(QuietHours hours) {
    wishes(new Wishes(hours, "zh-CN", false, List.of()));
  }

  private void wishes(Wishes wanted) {
    community.run(
        resident, () -> wishes.set(community.tenant, resident.accountId(), wanted, Instant.now()));
  }

  @Test
  void whatIsWithdrawnLeavesTheBoxes() {
    var about = tell(BoxWord.NOTICE, "停水", resident);
    tell(BoxWord.NOTICE, "停电", resident);
    community.run(community.clerk, () -> posting.recall(about));
    assertThat(of(resident)).extracting(BoxNote::reference).containsExactly("停电");
  }

  @Test
  void officersOfTheTierAboveAreToldWhatCameToThemAndNobodyElse() {
    var code = community.tenant.value();
    var street = officer(Tier.STREET, code.substring(0, 9), "STREET_OFFICER");
    var without = known(Tier.STREET, code.substring(0, 9), null);
    var district = officer(Tier.DISTRICT, code.substring(0, 6), "DISTRICT_OFFICER");
    community.feed(() -> posting.tellAbove(BoxWord.ESCALATED, "STREET", "M-9", UUID.randomUUID()));
    assertThat(of(street)).extracting(BoxNote::reference).containsExactly("M-9");
    assertThat(of(without)).isEmpty();
    assertThat(of(district)).isEmpty();
  }

  private Caller officer(Tier tier, String code, String role) {
    var officer = known(tier, code, null);
    community.sql(
        "insert into account_role (account_id, role) values (?, ?)", officer.accountId(), role);
    return officer;
  }

  @Test
  void whoAppliedForDataIsToldOfTheAnswerBeItAnEnterpriseOrABureau() {
    var city = community.tenant.value().substring(0, 4);
    var operator = known(Tier.OPERATOR, null, "990352-op");
    var bureau = known(Tier.CITY, city, null);
    var news = new RequestNews(community.jdbi);
    community.run(
        community.clerk,
        () -> {
          for (var asker : List.of(operator, bureau)) {
            news.answered(
                new RequestAnswered(asker.accountId(), UUID.randomUUID(), "device-readings"));
          }
          news.answered(new RequestAnswered(null, UUID.randomUUID(), "device-readings"));
        });
    for (var asker : List.of(operator, bureau)) {
      assertThat(of(asker))
          .singleElement()
          .satisfies(
              note -> {
                assertThat(note.word()).isEqualTo(BoxWord.REQUEST);
                assertThat(note.reference()).isEqualTo("device-readings");
              });
    }
    var colleague = known(Tier.OPERATOR, null, "990352-op");
    assertThat(of(colleague)).as("of the same enterprise").isEmpty();
  }

  @Test
  void aFileThatIsReadyIsToldToWhoOrderedIt() {
    community.run(
        community.clerk,
        () ->
            community.jdbi.useHandle(
                handle ->
                    Telling.of(
                        handle,
                        BoxWord.FILE,
                        resident.accountId(),
                        "device-readings",
                        UUID.randomUUID())));
    assertThat(of(resident)).extracting(BoxNote::word).containsExactly(BoxWord.FILE);
  }

  @Test
  void aClosedAccountIsToldNothing() {
    community.sql("update account set state = 'DISABLED' where id = ?", resident.accountId());
    tell(BoxWord.TASK, "M-1", resident);
    assertThat(
            community.count(
                "select count(*) from box_note where account_id = '%s'"
                    .formatted(resident.accountId())))
        .isZero();
  }

  @Test
  void whatIsOlderThanNinetyDaysIsNotShownAndGoesAlsoOfEnterprises() {
    var operator = known(Tier.OPERATOR, null, "990352-old");
    tell(BoxWord.TASK, "M-1", resident);
    community.run(
        community.clerk,
        () ->
            new RequestNews(community.jdbi)
                .answered(
                    new RequestAnswered(
                        operator.accountId(), UUID.randomUUID(), "device-readings")));
    var old = Instant.now().minus(Duration.ofDays(91)).atOffset(ZoneOffset.UTC);
    for (var reader : List.of(resident, operator)) {
      community.run(
          reader,
          () ->
              community.jdbi.useHandle(
                  handle ->
                      handle.execute(
                          "update box_note set told_at = ? where account_id = ?",
                          old,
                          reader.accountId())));
    }
    tell(BoxWord.TASK, "M-2", resident);
    assertThat(of(resident)).extracting(BoxNote::reference).containsExactly("M-2");
    assertThat(unread(resident)).isEqualTo(1);
    new BoxRound(community.jdbi, community.platform.scopes()).forget(Instant.now());
    assertThat(left(resident)).isEqualTo(1);
    assertThat(left(operator)).isZero();
  }

  private long left(Caller person) {
    return community.as(
        person,
        () ->
            community.jdbi.withHandle(
                handle ->
                    handle
                        .createQuery("select count(*) from box_note where account_id = :id")
                        .bind("id", person.accountId())
                        .mapTo(long.class)
                        .one()));
  }

  @Test
  void aLongReferenceIsCut() {
    tell(BoxWord.NOTICE, "字".repeat(300), resident);
    assertThat(of(resident).getFirst().reference()).hasSize(200);
  }

  @Test
  void aCommunityOfMoreThanAStatementHasParametersForIsToldAtOnce() {
    var about = UUID.randomUUID();
    var people = new ArrayList<UUID>();
    for (int at = 0; at < 70_000; at++) {
      people.add(UUID.randomUUID());
    }
    people.add(resident.accountId());
    community.run(
        community.clerk, () -> posting.note(BoxWord.NOTICE, people, "water is off", about));
    assertThat(of(resident)).extracting(BoxNote::about).containsExactly(about);
  }
}
