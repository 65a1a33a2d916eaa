package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Caller;
import org.linli.community.TestCommunity;
import org.linli.letters.control.GatewayForTests;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.Choice;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;

/** To whom and by what a letter is posted. */
class PostingTest {

  private static final String OPEN_ID = "oABCDEFGH_1234567";

  @TempDir private Path folder;

  private GatewayForTests gateway;
  private Ground ground;

  @BeforeEach
  void open() {
    gateway = new GatewayForTests("{\"code\":\"0\"}");
    ground = Ground.over(folder, gateway);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private void reach(Caller person, Channel channel, String address) {
    ground.community.run(person, () -> ground.own.reachBy(channel, address));
  }

  private void want(Caller person, Choice... choices) {
    ground.community.run(
        person,
        () -> ground.own.change(new Wishes(QuietHours.USUAL, "zh-CN", false, List.of(choices))));
  }

  private Stream<Channel> channels() {
    return ground.all().stream().map(LetterRow::channel);
  }

  @Test
  void aPersonIsWrittenToByEachChannelThatThereIsAnAddressFor() {
    var both = ground.resident("138 0013-8000");
    reach(both, Channel.WECHAT, OPEN_ID);
    var none = ground.resident(null);
    assertThat(ground.post(LetterKind.MATTER, "M-1", both, none)).isEqualTo(2);
    assertThat(channels()).containsExactlyInAnyOrder(Channel.SMS, Channel.WECHAT);
    assertThat(ground.all())
        .allSatisfy(
            letter -> {
              assertThat(letter.state()).isEqualTo(LetterState.WAITING);
              assertThat(letter.reference()).isEqualTo("M-1");
              assertThat(letter.person()).isEqualTo(both.displayName());
            });
  }

  @Test
  void shortMessagesCostSoNoticesDoNotComeByThemUnlessSomebodyWantsIt() {
    var person = ground.resident("13800138000");
    assertThat(ground.post(LetterKind.NOTICE, "停水", person)).isZero();
    want(person, new Choice(LetterKind.NOTICE, Channel.SMS, true));
    assertThat(ground.post(LetterKind.NOTICE, "停水", person)).isEqualTo(1);
  }

  @Test
  void whatSomebodyTurnedOffIsNotPosted() {
    var person = ground.resident("13800138000");
    reach(person, Channel.WECHAT, OPEN_ID);
    want(person, new Choice(LetterKind.MATTER, Channel.SMS, false));
    ground.post(LetterKind.MATTER, "M-1", person);
    assertThat(channels()).containsExactly(Channel.WECHAT);
  }

  @Test
  void whoIsNamedTwiceGetsOneLetter() {
    var person = ground.resident("13800138000");
    assertThat(
            ground.post(LetterKind.MATTER, "M-1", List.of(person.accountId(), person.accountId())))
        .isEqualTo(1);
  }

  @Test
  void someoneOfAnotherCommunityIsLeftOut() {
    var stranger =
        new TestCommunity()
            .platform.member(org.linli.access.entity.Tier.RESIDENT, new TestCommunity().tenant);
    ground
        .community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set phone = '13800138000' where id = ?", stranger.accountId()));
    assertThat(ground.post(LetterKind.ALARM, "A", stranger)).isZero();
  }

  @Test
  void aTransactionThatFailsPostsNothing() {
    var person = ground.resident("13800138000");
    assertThatThrownBy(
            () ->
                ground.community.run(
                    ground.community.clerk,
                    () -> {
                      ground.posting.post(
                          LetterKind.MATTER, List.of(person.accountId()), "M-1", UUID.randomUUID());
                      throw new IllegalStateException("as it happens");
                    }))
        .isInstanceOf(IllegalStateException.class);
    ground.send();
    assertThat(ground.all()).isEmpty();
    assertThat(gateway.asked).isEmpty();
  }

  @Test
  void inACityWithoutGatewaysNothingPilesUp() {
    var without = new Ground(folder, Map.of(), null);
    var person = without.resident("13800138000");
    assertThat(without.post(LetterKind.ALARM, "A-1", person)).isZero();
    assertThat(without.all()).isEmpty();
  }

  @Test
  void aLongReferenceIsCut() {
    var person = ground.resident("13800138000");
    ground.post(LetterKind.MATTER, "字".repeat(300), person);
    assertThat(ground.one().reference()).hasSize(200);
  }

  @Test
  void manyPeopleAreWrittenToAtOnce() {
    var people =
        Stream.generate(() -> ground.resident("13800138000").accountId()).limit(12).toList();
    assertThat(ground.post(LetterKind.LEGAL, "公示", people)).isEqualTo(12);
    assertThat(ground.all())
        .hasSize(12)
        .allSatisfy(letter -> assertThat(letter.askedAt()).isBefore(Instant.now()));
  }
}
