package org.linli.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.neighbours.boundary.Farewell;
import org.linli.neighbours.entity.ActivityDraft;
import org.linli.neighbours.entity.ActivityRow;
import org.linli.neighbours.entity.ActivityState;
import org.linli.neighbours.entity.ActivitySum;
import org.linli.neighbours.entity.Guest;
import org.linli.neighbours.entity.Neighbour;
import org.linli.neighbours.entity.Participant;
import org.linli.neighbours.entity.SignUp;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Residents of several communities do something together; what goes over is theirs to give. */
class NeighboursTest {

  private static final String KNOWN =
      "select count(*) from neighbour_person where account_id is not null";

  private final NeighboursForTests room = new NeighboursForTests();
  private final TenantId host = room.community(1, OperationMode.GOVERNMENT);
  private final TenantId guest = room.community(2, OperationMode.PPP);
  private final TenantId stranger = room.community(3, OperationMode.ENTERPRISE);

  private static void refused(Class<? extends Exception> why, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(why);
  }

  @ParameterizedTest
  @EnumSource(OperationMode.class)
  @Requirement("001-5.4.4.E-2")
  void residentsOfTwoCommunitiesSignUpAskAndAnswerTogetherInEveryMode(OperationMode mode) {
    var near = room.community(10 + mode.ordinal(), mode);
    var id = room.held(host, null, near);
    var here = room.resident(host);
    var there = room.resident(near);
    room.signUp(here, id, "老王");
    room.signUp(there, id, "小李");
    room.say(there, id, "要带碗筷吗？");
    room.say(here, id, "不用");
    assertThat(room.words(here, id)).containsExactly("不用", "要带碗筷吗？");
    assertThat(room.words(there, id)).containsExactly("不用", "要带碗筷吗？");
    assertThat(room.people(host, id))
        .extracting(Participant::name, Participant::shown, Participant::community)
        .containsExactlyInAnyOrder(
            tuple(here.displayName(), "老王", host.value()),
            tuple(there.displayName(), "小李", near.value()));
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void theNamesOfThoseWhoComeLieEncryptedAtHomeAndAtTheHost() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    for (var at : List.of(host, guest)) {
      List<String> names =
          room.as(
              room.clerk(at),
              () ->
                  room.platform
                      .jdbi()
                      .withHandle(
                          handle ->
                              handle
                                  .createQuery("select name from neighbour_person")
                                  .mapTo(String.class)
                                  .list()));
      assertThat(names).isNotEmpty().noneMatch(name -> name.contains(there.displayName()));
    }
    assertThat(room.people(host, id))
        .extracting(Participant::name)
        .containsExactly(there.displayName());
  }

  @Test
  void aNeighboursActivityIsNobodysUntilTheOwnClerkAgrees() {
    var id =
        room.as(room.clerk(host), () -> room.desk.offer(NeighboursForTests.draft(null, guest)));
    var there = room.resident(guest);
    assertThat(room.seenBy(there)).isEmpty();
    refused(Conflict.class, () -> room.signUp(there, id, "x"));
    assertThat(room.seenBy(room.resident(host))).extracting(ActivityRow::id).containsExactly(id);
    room.run(room.clerk(guest), () -> room.desk.accept(id));
    assertThat(room.seenBy(there))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(ActivityState.ACCEPTED);
              assertThat(row.own()).isFalse();
              assertThat(row.host()).isEqualTo(host.value());
              assertThat(row.body()).isEqualTo("各家带一道菜");
            });
    refused(Conflict.class, () -> room.run(room.clerk(guest), () -> room.desk.accept(id)));
  }

  @Test
  void whoIsNotAskedAlongKnowsNothingOfIt() {
    var id = room.held(host, null, guest);
    var other = room.resident(stranger);
    assertThat(room.seenBy(other)).isEmpty();
    refused(NotFound.class, () -> room.signUp(other, id, "x"));
    refused(NotFound.class, () -> room.words(other, id));
    refused(NotFound.class, () -> room.people(stranger, id));
    refused(NotFound.class, () -> room.run(room.clerk(stranger), () -> room.desk.accept(id)));
    refused(NotFound.class, () -> room.run(room.clerk(stranger), () -> room.desk.cancel(id)));
    refused(NotFound.class, () -> room.as(room.clerk(stranger), () -> room.desk.guests(id)));
  }

  @Test
  void noNameLeavesWithoutThePersonsWord() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    refused(
        Invalid.class, () -> room.apart(there, () -> room.own.signUp(id, new SignUp("x", false))));
    refused(Invalid.class, () -> room.signUp(there, id, " "));
    refused(Invalid.class, () -> room.signUp(there, id, "a".repeat(41)));
    assertThat(room.people(host, id)).isEmpty();
    assertThat(decisions(there)).isZero();
  }

  @Test
  void eachNameThatLeavesIsDecidedByTheGateAndInTheLogsOfBothCommunities() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    assertThat(decisions(there)).isEqualTo(1);
    assertThat(room.audited(guest, "neighbours.signed-up")).isEqualTo(1);
    assertThat(room.audited(host, "neighbours.signed-up")).isEqualTo(1);
    room.say(there, id, "?");
    assertThat(decisions(there)).isEqualTo(2);
    var here = room.resident(host);
    room.signUp(here, id, "老王");
    assertThat(decisions(here)).as("no name leaves").isZero();
    room.say(here, id, "!");
    assertThat(decisions(here)).as("the word does").isEqualTo(1);
    var alone = room.held(host, null);
    room.signUp(here, alone, "老王");
    room.say(here, alone, "!");
    assertThat(decisions(here)).as("nobody else hears it").isEqualTo(1);
  }

  private long decisions(Caller who) {
    return room.count(
        who.tenant().orElseThrow(),
        "select count(*) from decision_entry where username = '%s' and action = 'EXPORT'"
                .formatted(who.username())
            + " and asset = 'person-archive' and outcome = 'PERMIT'");
  }

  /** The account stays at home: the host cannot tell whose it is. */
  @Test
  void theHostLearnsTheNameAndNotTheAccount() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    assertThat(room.count(host, KNOWN)).isZero();
    assertThat(room.count(guest, KNOWN)).isEqualTo(1);
  }

  @Test
  void whoLeavesIsGoneEverywhereWithAllThatWasSaid() {
    var third = room.community(4, OperationMode.GOVERNMENT);
    var id = room.held(host, null, guest, third);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    room.say(there, id, "?");
    assertThat(room.words(room.resident(third), id)).containsExactly("?");
    room.run(there, () -> room.own.leave(id));
    assertThat(room.people(host, id)).isEmpty();
    for (var tenant : Set.of(host, guest, third)) {
      assertThat(room.words(room.resident(tenant), id)).isEmpty();
    }
    refused(Conflict.class, () -> room.run(there, () -> room.own.leave(id)));
    refused(Conflict.class, () -> room.say(there, id, "again"));
    room.signUp(there, id, "小李");
    assertThat(room.people(host, id)).hasSize(1);
  }

  @Test
  void whoHasTheOwnDataDeletedIsGoneInTheOtherCommunitiesToo() {
    var third = room.community(5, OperationMode.GOVERNMENT);
    var id = room.held(host, null, guest, third);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    room.say(there, id, "?");
    room.run(there, () -> Farewell.of(room.platform.jdbi(), guest, there.accountId()));
    assertThat(room.people(guest, id)).isEmpty();
    room.round.run(Instant.now().plusSeconds(1));
    room.round.run(Instant.now().plusSeconds(2));
    assertThat(room.people(host, id)).isEmpty();
    assertThat(room.words(room.resident(third), id)).isEmpty();
  }

  @Test
  void whatCameFromElsewhereGoesWhenTheActivityEnds() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    var here = room.resident(host);
    room.signUp(there, id, "小李");
    room.signUp(here, id, "老王");
    room.say(there, id, "?");
    room.round.run(Instant.now().plus(Duration.ofDays(4)));
    assertThat(room.people(host, id)).extracting(Participant::shown).containsExactly("老王");
    assertThat(room.words(here, id)).isEmpty();
    assertThat(room.words(there, id)).as("the own stays").containsExactly("?");
  }

  @Test
  void aGuestThatDeclinesTakesItsPeopleBack() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    room.say(there, id, "?");
    room.run(room.clerk(guest), () -> room.desk.decline(id, "台风"));
    assertThat(room.people(host, id)).isEmpty();
    assertThat(room.words(room.resident(host), id)).isEmpty();
    assertThat(room.seenBy(there)).isEmpty();
    assertThat(room.as(room.clerk(host), () -> room.desk.guests(id)))
        .extracting(Guest::state, Guest::note)
        .containsExactly(tuple(ActivityState.DECLINED, "台风"));
    refused(Conflict.class, () -> room.run(room.clerk(guest), () -> room.desk.accept(id)));
  }

  @Test
  void whatPeopleSaidGoesFromTheOtherGuestsTooWhenTheirCommunityDeclines() {
    var third = room.community(6, OperationMode.GOVERNMENT);
    var id = room.held(host, null, guest, third);
    var there = room.resident(guest);
    var other = room.resident(third);
    room.signUp(there, id, "小李");
    room.signUp(other, id, "小张");
    room.say(there, id, "?");
    room.say(other, id, "!");
    room.run(room.clerk(guest), () -> room.desk.decline(id, null));
    assertThat(room.words(other, id)).containsExactly("!");
    assertThat(room.words(room.resident(host), id)).containsExactly("!");
    assertThat(room.people(host, id)).extracting(Participant::shown).containsExactly("小张");
  }

  @Test
  void aCancelledActivityIsToldToThoseWhoSignedUpAndHoldsNoNameFromElsewhere() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    room.signUp(there, id, "小李");
    refused(Conflict.class, () -> room.run(room.clerk(guest), () -> room.desk.cancel(id)));
    room.run(room.clerk(host), () -> room.desk.cancel(id));
    assertThat(room.people(host, id)).isEmpty();
    assertThat(room.seenBy(there))
        .extracting(ActivityRow::state)
        .containsExactly(ActivityState.CANCELLED);
    assertThat(room.seenBy(room.resident(guest))).isEmpty();
    refused(Conflict.class, () -> room.run(room.clerk(host), () -> room.desk.cancel(id)));
    assertThat(room.audited(guest, "neighbours.cancelled")).isEqualTo(1);
  }

  @Test
  void noMoreSignUpThanThereAreSeatsInAllCommunitiesTogether() {
    var id = room.held(host, 1, guest);
    room.signUp(room.resident(guest), id, "小李");
    refused(Conflict.class, () -> room.signUp(room.resident(host), id, "老王"));
    refused(Conflict.class, () -> room.signUp(room.resident(guest), id, "小张"));
    assertThat(room.people(guest, id)).hasSize(1);
  }

  @Test
  void theLastSeatIsTakenOnceByThoseWhoWantItAtTheSameMoment() throws Exception {
    var id = room.held(host, 1, guest);
    try (var many = Executors.newFixedThreadPool(4)) {
      var all = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 4; i++) {
        var who = room.resident(i % 2 == 0 ? guest : host);
        all.add(
            () -> {
              try {
                room.signUp(who, id, "小李");
                return true;
              } catch (Conflict e) {
                return false;
              }
            });
      }
      var seated = 0;
      for (var one : many.invokeAll(all)) {
        seated += one.get() ? 1 : 0;
      }
      assertThat(seated).isEqualTo(1);
    }
    assertThat(room.people(host, id)).hasSize(1);
  }

  @Test
  void nobodySaysMoreThanAHundredThings() {
    var id = room.held(host, null);
    var here = room.resident(host);
    room.signUp(here, id, "老王");
    for (var i = 0; i < 100; i++) {
      room.say(here, id, "x");
    }
    refused(Conflict.class, () -> room.say(here, id, "x"));
  }

  @Test
  void clerksAnswerInTheNameOfTheirCommunityAndTakeWordsAway() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    var here = room.resident(host);
    room.signUp(there, id, "小李");
    room.say(there, id, "广告");
    var answer = room.as(room.clerk(host), () -> room.desk.answer(id, "请自带碗筷"));
    var seen = room.as(there, () -> room.own.words(id, PageRequest.first(5))).items();
    assertThat(seen.getFirst().id()).isEqualTo(answer);
    assertThat(seen.getFirst().shown()).isNull();
    assertThat(seen.getFirst().community()).isEqualTo(host.value());
    var bad = seen.getLast().id();
    room.run(room.clerk(guest), () -> room.desk.hush(id, answer));
    assertThat(room.words(there, id)).containsExactly("广告");
    assertThat(room.words(here, id)).as("a guest for its own alone").hasSize(2);
    room.run(room.clerk(host), () -> room.desk.hush(id, bad));
    assertThat(room.words(there, id)).isEmpty();
    assertThat(room.words(here, id)).containsExactly("请自带碗筷");
  }

  @Test
  void theNeighboursOfTheOwnStreetComeFirstAndNobodyOfAnotherCityAtAll() {
    var far =
        room.platform.community("990336" + room.street().substring(6) + "001", OperationMode.PPP);
    var found =
        room.as(room.clerk(host), () -> room.desk.neighbours(PageRequest.first(200))).items();
    assertThat(found).extracting(Neighbour::community).doesNotContain(host.value());
    assertThat(found.stream().limit(2)).allMatch(Neighbour::sameStreet);
    assertThat(found).allMatch(one -> one.code().startsWith("9903"));
    var search = new PageRequest(0, 5, far.value());
    assertThat(room.as(room.clerk(host), () -> room.desk.neighbours(search)).items())
        .singleElement()
        .satisfies(one -> assertThat(one.sameStreet()).isFalse());
    var abroad = room.platform.community("991335001001", OperationMode.PPP);
    refused(
        Invalid.class,
        () ->
            room.as(
                room.clerk(host), () -> room.desk.offer(NeighboursForTests.draft(null, abroad))));
  }

  @Test
  void anActivityThatCannotBeIsNotOpened() {
    var now = Instant.now();
    var day = Duration.ofDays(1);
    refused(Invalid.class, () -> offer(null, now.plus(day), now.plus(day).plusSeconds(1), null, 1));
    refused(Invalid.class, () -> offer("t", null, now.plus(day), null, 1));
    refused(Invalid.class, () -> offer("t", now.plus(day), null, null, 1));
    refused(Invalid.class, () -> offer("t", now.minusSeconds(1), now.plus(day), null, 1));
    refused(Invalid.class, () -> offer("t", now.plus(day), now.plus(day), null, 1));
    refused(
        Invalid.class,
        () ->
            offer(
                "t",
                now.plus(day),
                now.plus(day.multipliedBy(2)),
                now.plus(day).plusSeconds(1),
                1));
    refused(Invalid.class, () -> offer("t", now.plus(day), now.plus(day.multipliedBy(2)), null, 0));
    var far = now.plus(day.multipliedBy(367));
    refused(Invalid.class, () -> offer("t", far, far.plus(day), null, 1));
    refused(
        Invalid.class, () -> offer("t", now.plus(day), now.plus(day.multipliedBy(33)), null, 1));
  }

  private UUID offer(String title, Instant starts, Instant ends, Instant until, Integer seats) {
    return room.as(
        room.clerk(host),
        () ->
            room.desk.offer(new ActivityDraft(title, "b", "p", starts, ends, until, seats, null)));
  }

  @Test
  void aSuspendedHostTakesNobodyAndASuspendedGuestHoldsNothingUp() {
    var id = room.held(host, null, guest);
    var there = room.resident(guest);
    state(host, "SUSPENDED");
    refused(Conflict.class, () -> room.signUp(there, id, "小李"));
    state(host, "ACTIVE");
    room.signUp(there, id, "小李");
    state(host, "SUSPENDED");
    refused(Conflict.class, () -> room.say(there, id, "?"));
    room.run(there, () -> room.own.leave(id));
    state(host, "ACTIVE");
    room.round.run(Instant.now().plusSeconds(1));
    assertThat(room.people(host, id)).as("gone as soon as it works again").isEmpty();
    state(guest, "SUSPENDED");
    room.run(room.clerk(host), () -> room.desk.cancel(id));
    state(guest, "ACTIVE");
    assertThat(room.seenBy(room.resident(host))).isEmpty();
  }

  private void state(TenantId tenant, String state) {
    room.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update tenant set state = ? where id = ?", state, tenant.value()));
  }

  @Test
  @Requirement("001-5.4.4.E-2")
  void theStreetSeesInFiguresWhatItsCommunitiesHoldTogether() {
    var id = room.held(host, null, guest);
    room.signUp(room.resident(guest), id, "小李");
    room.signUp(room.resident(host), id, "老王");
    var officer = room.platform.caller(Tier.STREET, room.street(), null, null, "crosstier:read");
    assertThat(room.as(officer, () -> room.below.list(PageRequest.first(10))).items())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.activity()).isEqualTo(id);
              assertThat(sum.guests()).isEqualTo(1);
              assertThat(sum.accepted()).isEqualTo(1);
              assertThat(sum.people()).isEqualTo(2);
              assertThat(sum.guestPeople()).isEqualTo(1);
            });
    room.run(room.clerk(host), () -> room.desk.cancel(id));
    assertThat(room.as(officer, () -> room.below.list(PageRequest.first(10))).items())
        .singleElement()
        .matches(ActivitySum::cancelled)
        .matches(sum -> sum.people() == 2, "as many as would have come");
    var other = room.platform.caller(Tier.STREET, "990337001", null, null, "crosstier:read");
    assertThat(room.as(other, () -> room.below.list(PageRequest.first(10))).items()).isEmpty();
  }
}
