package org.linli.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.letters.LettersForTests;
import org.linli.notices.boundary.NoticeDesk;
import org.linli.notices.boundary.OwnNotices;
import org.linli.notices.entity.Audience;
import org.linli.notices.entity.NoticeDraft;
import org.linli.notices.entity.NoticeRow;
import org.linli.notices.entity.ReaderRow;
import org.linli.notices.entity.Targets;
import org.linli.testing.Requirement;

/** Notices for some, signatures and answers. */
class NoticeDeskTest {

  private final TestCommunity community = new TestCommunity();
  private final NoticeDesk desk =
      new NoticeDesk(
          community.jdbi,
          community.platform.scopes(),
          community.tell,
          LettersForTests.posting(community));
  private final OwnNotices own = new OwnNotices(community.jdbi, community.platform.scopes());

  private Caller here;
  private Caller elsewhere;

  @BeforeEach
  void people() {
    here = dweller(community.room);
    elsewhere = dweller(null);
  }

  private Caller dweller(UUID room) {
    var resident =
        community.platform.member(Tier.RESIDENT, community.tenant, "self:*", "notices:read");
    LettersForTests.reachable(community, resident.accountId());
    if (room != null) {
      community.sql(
          "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?, 'OWNER')",
          community.tenant.value(),
          room,
          resident.accountId());
    }
    return resident;
  }

  private UUID publish(Targets targets, boolean signFor) {
    return community.as(
        community.clerk,
        () -> desk.publish(new NoticeDraft("停水", "今晚停水", null, targets, signFor, true)));
  }

  private static Targets at(UUID... places) {
    return new Targets(Set.of(places), Set.of());
  }

  private List<UUID> seenBy(Caller caller) {
    return community
        .as(caller, () -> community.notices.list(PageRequest.first(10)))
        .items()
        .stream()
        .map(NoticeRow::id)
        .toList();
  }

  private List<ReaderRow> readers(UUID notice, Boolean signed) {
    return community
        .as(community.clerk, () -> desk.readers(notice, signed, PageRequest.first(10)))
        .items();
  }

  private Audience count(Targets targets) {
    return community.as(community.clerk, () -> desk.get(targets));
  }

  private void sign(Caller who, UUID notice) {
    community.run(who, () -> own.sign(notice));
  }

  @Test
  @Requirement("000-9.2.3.d-1")
  void aNoticeForABuildingIsSeenAndSentToWhoLivesThereAlone() {
    var id = publish(at(community.building), false);
    assertThat(seenBy(here)).containsExactly(id);
    assertThat(seenBy(elsewhere)).isEmpty();
    assertThat(seenBy(community.clerk)).containsExactly(id);
    assertThat(LettersForTests.postedTo(community, here.accountId())).containsExactly("NOTICE 停水");
    assertThat(LettersForTests.postedTo(community, elsewhere.accountId())).isEmpty();
  }

  @Test
  void homeEntranceCompoundAndGridReachThoseBelowThem() {
    var other =
        dweller(
            community.place(
                org.linli.places.entity.PlaceKind.ROOM,
                community.place(
                    org.linli.places.entity.PlaceKind.UNIT, community.otherBuilding, null, "A2-1"),
                null,
                "A2-1-101"));
    for (var place : List.of(community.room, community.building, community.grid)) {
      assertThat(count(at(place))).as("one home").isEqualTo(new Audience(1, 1));
    }
    assertThat(count(at(community.building, community.otherBuilding)))
        .isEqualTo(new Audience(2, 2));
    var id = publish(at(community.otherGrid), false);
    assertThat(seenBy(other)).containsExactly(id);
    assertThat(seenBy(here)).isEmpty();
  }

  @Test
  void aNoticeForARoleIsForThoseWhoHoldIt() {
    var worker = community.worker(community.grid);
    var id = publish(new Targets(Set.of(), Set.of("GRID_WORKER")), false);
    assertThat(readers(id, null))
        .extracting(ReaderRow::account)
        .containsExactly(worker.accountId());
    assertThat(seenBy(here)).isEmpty();
  }

  @Test
  void theCountIsToldBeforeAnythingIsPublished() {
    assertThat(count(Targets.EVERYBODY)).isEqualTo(new Audience(2, 1));
    assertThat(count(at(community.otherBuilding))).isEqualTo(new Audience(0, 0));
    assertThat(seenBy(community.clerk)).isEmpty();
  }

  @Test
  void forNobodyAndForPlacesOfOthersNothingIsPublished() {
    assertThatThrownBy(() -> publish(at(community.otherBuilding), false))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> publish(at(new TestCommunity().building), false))
        .isInstanceOf(NotFound.class);
    assertThat(seenBy(community.clerk)).isEmpty();
    assertThat(LettersForTests.postedTo(community, here.accountId())).isEmpty();
  }

  @Test
  void whoSignedAndWhoDidNotIsListedAndTheFirstSignatureStands() {
    var id = publish(Targets.EVERYBODY, true);
    sign(here, id);
    var first = readers(id, true).getFirst();
    sign(here, id);
    assertThat(readers(id, true)).containsExactly(first);
    assertThat(first.account()).isEqualTo(here.accountId());
    assertThat(first.home()).isEqualTo("A1-1-101");
    assertThat(readers(id, false))
        .extracting(ReaderRow::account)
        .containsExactly(elsewhere.accountId());
    assertThat(readers(id, null)).hasSize(2);
    var seen =
        community.as(here, () -> community.notices.list(PageRequest.first(1))).items().getFirst();
    assertThat(seen.signFor()).isTrue();
    assertThat(seen.signedAt()).isEqualTo(first.signedAt());
  }

  @Test
  void whoDidNotSignIsRemindedOnce() {
    var id = publish(Targets.EVERYBODY, true);
    sign(here, id);
    assertThat(community.<Integer>as(community.clerk, () -> desk.remind(id))).isEqualTo(1);
    assertThat(LettersForTests.postedTo(community, elsewhere.accountId())).hasSize(2);
    assertThat(LettersForTests.postedTo(community, here.accountId())).hasSize(1);
    assertThatThrownBy(() -> community.run(community.clerk, () -> desk.remind(id)))
        .isInstanceOf(Conflict.class);
    var unsigned = publish(Targets.EVERYBODY, false);
    assertThatThrownBy(() -> community.run(community.clerk, () -> desk.remind(unsigned)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> sign(here, unsigned)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatReadersSayIsToldToTheClerkAndTheLastWordStands() {
    var id = publish(Targets.EVERYBODY, false);
    community.run(here, () -> own.say(id, "几点恢复？"));
    community.run(here, () -> own.say(id, " 知道了 "));
    assertThat(readers(id, null))
        .filteredOn(row -> row.account().equals(here.accountId()))
        .extracting(ReaderRow::said)
        .containsExactly("知道了");
    assertThatThrownBy(() -> community.run(here, () -> own.say(id, " ")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> community.run(here, () -> own.say(id, "字".repeat(1001))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aNoticeOfOthersOrThatIsOverIsNeitherSignedNorAnswered() {
    var id = publish(at(community.building), true);
    assertThatThrownBy(() -> sign(elsewhere, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> community.run(elsewhere, () -> own.say(id, "x")))
        .isInstanceOf(NotFound.class);
    community.sql("update notice set until = now() - interval '1 minute' where id = ?", id);
    assertThatThrownBy(() -> sign(here, id)).isInstanceOf(NotFound.class);
    var stranger = new TestCommunity();
    assertThatThrownBy(
            () -> stranger.as(stranger.clerk, () -> desk.readers(id, null, PageRequest.first(1))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.run(stranger.clerk, () -> desk.remind(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoMovesInSeesWhatWasSaidToTheBuildingAndWhoMovesOutDoesNotAnyMore() {
    var id = publish(at(community.building), true);
    community.sql("delete from household_member where account_id = ?", here.accountId());
    var fresh = dweller(community.room);
    assertThat(seenBy(fresh)).containsExactly(id);
    assertThat(seenBy(here)).isEmpty();
    assertThat(readers(id, null)).extracting(ReaderRow::account).containsExactly(fresh.accountId());
  }

  @Test
  void withANoticeGoesWhatWasAnsweredToIt() {
    var id = publish(at(community.building), true);
    sign(here, id);
    community.run(community.clerk, () -> community.notices.withdraw(id));
    assertThat(community.count("select count(*) from notice_answer")).isZero();
    assertThat(community.count("select count(*) from notice_target")).isZero();
  }

  @Test
  void aDraftThatSaysNothingOrIsOverIsRefused() {
    var past = Instant.now().minus(Duration.ofMinutes(1));
    for (var draft :
        new NoticeDraft[] {
          null,
          new NoticeDraft(" ", "b", null, null, false, false),
          new NoticeDraft("t", "", null, null, false, false),
          new NoticeDraft("t", "b", past, null, false, false)
        }) {
      assertThatThrownBy(() -> community.run(community.clerk, () -> desk.publish(draft)))
          .isInstanceOf(Invalid.class);
    }
    var many = new Targets(Set.of(), roles());
    assertThatThrownBy(() -> count(many)).isInstanceOf(Invalid.class);
  }

  private static Set<String> roles() {
    var roles = new java.util.HashSet<String>();
    for (int number = 0; number < 201; number++) {
      roles.add("R" + number);
    }
    return roles;
  }
}
