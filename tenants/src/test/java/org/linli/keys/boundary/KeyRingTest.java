package org.linli.keys.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.control.Ring;
import org.linli.keys.entity.KeyName;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

class KeyRingTest {

  private static final byte[] MASTER = new byte[32];
  private static final byte[] PLAIN = "510104199001011234".getBytes(StandardCharsets.UTF_8);

  private final TestPlatform platform = TestPlatform.fresh();
  private Duration ahead = Duration.ZERO;
  private final InstantSource clock = () -> Instant.now().plus(ahead);
  private final Ring ring = ring(Suite.SM);
  private final KeyRing keys = new KeyRing(ring);
  private final KeyBook book = new KeyBook(platform.jdbi(), ring);

  private Ring ring(Suite suite) {
    return new Ring(platform.jdbi(), platform.scopes(), MASTER, suite, clock);
  }

  private Caller keeper() {
    return platform.caller(Tier.PLATFORM, null, null, null, "keys:read", "keys:write");
  }

  private KeyName rotate(KeyPurpose purpose) {
    return platform.as(keeper(), () -> book.rotate(purpose));
  }

  private void destroy(KeyName name) {
    platform.as(
        keeper(),
        () -> {
          book.destroy(name);
          return null;
        });
  }

  private List<KeyRow> list() {
    return platform.as(keeper(), book::list);
  }

  @Test
  void aMarkHoldsForItsPartsInTheirOrderAndForItsPurposeAlone() {
    var mark = keys.mark(KeyPurpose.WATERMARK, "ab", "c", null);
    assertThat(keys.proves(KeyPurpose.WATERMARK, mark, "ab", "c", null)).isTrue();
    assertThat(keys.proves(KeyPurpose.WATERMARK, mark, "a", "bc", null)).isFalse();
    assertThat(keys.proves(KeyPurpose.WATERMARK, mark, "ab", "c", "")).isFalse();
    assertThat(keys.proves(KeyPurpose.TOKEN, mark, "ab", "c", null)).isFalse();
  }

  @Test
  void whatIsNoMarkOfOursProvesNothing() {
    keys.mark(KeyPurpose.WATERMARK, "a");
    assertThat(
            Stream.of(
                null, "", ":", "1:", "x:abc", "1:!!!", "99:YWJj", "999999999999:YWJj", "0:YWJj"))
        .noneMatch(text -> keys.proves(KeyPurpose.WATERMARK, text, "a"));
  }

  @Test
  void aFieldOpensWhereItStandsAndNowhereElse() {
    var sealed = keys.encrypt(PLAIN, "person/1/certificate");
    assertThat(sealed).doesNotContain("5101").startsWith("1:");
    assertThat(keys.decrypt(sealed, "person/1/certificate")).hasValue(PLAIN);
    assertThat(keys.decrypt(sealed, "person/2/certificate")).isEmpty();
    assertThat(keys.decrypt(sealed.substring(0, sealed.length() - 4), "person/1/certificate"))
        .isEmpty();
  }

  @Test
  void anyoneCanCheckASignatureAndNobodyElseCanMakeOne() {
    var signature = keys.sign(PLAIN);
    assertThat(keys.signed(signature, PLAIN)).isTrue();
    assertThat(keys.signed(signature, MASTER)).isFalse();
    assertThat(list()).filteredOn(row -> row.publicKey() != null).hasSize(1);
  }

  @Test
  void afterARotationTheNewKeyWorksAndTheOldOneStillProves() {
    var mark = keys.mark(KeyPurpose.TOKEN, "a");
    var sealed = keys.encrypt(PLAIN, "here");
    var signature = keys.sign(PLAIN);
    for (var purpose : KeyPurpose.values()) {
      rotate(purpose);
    }
    assertThat(keys.mark(KeyPurpose.TOKEN, "a")).startsWith("2:").isNotEqualTo(mark);
    assertThat(keys.proves(KeyPurpose.TOKEN, mark, "a")).isTrue();
    assertThat(keys.decrypt(sealed, "here")).hasValue(PLAIN);
    assertThat(keys.signed(signature, PLAIN)).isTrue();
  }

  @Test
  void aDestroyedKeyOpensNothingAnyMoreAndIsGoneFromTheDatabase() {
    var sealed = keys.encrypt(PLAIN, "here");
    rotate(KeyPurpose.FIELD);
    destroy(new KeyName(KeyPurpose.FIELD, 1));
    assertThat(keys.decrypt(sealed, "here")).isEmpty();
    List<String> wrapped =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select wrapped from crypto_key where version = 1")
                        .mapTo(String.class)
                        .list());
    assertThat(wrapped).containsOnly("");
    assertThat(list())
        .filteredOn(row -> row.version() == 1)
        .extracting(KeyRow::state)
        .containsExactly(KeyState.DESTROYED);
    assertThatThrownBy(() -> destroy(new KeyName(KeyPurpose.FIELD, 1)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theActiveKeyIsNotDestroyed() {
    keys.encrypt(PLAIN, "here");
    assertThatThrownBy(() -> destroy(new KeyName(KeyPurpose.FIELD, 1)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aRotationReachesAnotherServerWithinItsTime() {
    var other = new KeyRing(ring(Suite.SM));
    other.mark(KeyPurpose.TOKEN, "a");
    rotate(KeyPurpose.TOKEN);
    assertThat(other.proves(KeyPurpose.TOKEN, keys.mark(KeyPurpose.TOKEN, "b"), "b")).isTrue();
    ahead = Duration.ofSeconds(31);
    assertThat(other.mark(KeyPurpose.TOKEN, "a")).startsWith("2:");
  }

  @Test
  void theSuiteChangesWithTheNextKeyAndOldOnesGoOnInTheirs() {
    var mark = keys.mark(KeyPurpose.TOKEN, "a");
    var sealed = keys.encrypt(PLAIN, "here");
    var moved = ring(Suite.INTERNATIONAL);
    var newBook = new KeyBook(platform.jdbi(), moved);
    for (var purpose : KeyPurpose.values()) {
      platform.as(keeper(), () -> newBook.rotate(purpose));
    }
    var now = new KeyRing(moved);
    assertThat(now.proves(KeyPurpose.TOKEN, mark, "a")).isTrue();
    assertThat(now.decrypt(sealed, "here")).hasValue(PLAIN);
    assertThat(now.decrypt(now.encrypt(PLAIN, "there"), "there")).hasValue(PLAIN);
    assertThat(now.signed(now.sign(PLAIN), PLAIN)).isTrue();
    assertThat(list())
        .filteredOn(row -> row.state() == KeyState.ACTIVE)
        .extracting(KeyRow::suite)
        .containsOnly(Suite.INTERNATIONAL);
  }

  @Test
  @Requirement("004-P2c")
  void keysLieWrappedAndOpenUnderTheirMasterKeyAlone() {
    keys.mark(KeyPurpose.TOKEN, "a");
    var master = new byte[32];
    Arrays.fill(master, (byte) 7);
    var stranger =
        new KeyRing(new Ring(platform.jdbi(), platform.scopes(), master, Suite.SM, clock));
    assertThatThrownBy(() -> stranger.mark(KeyPurpose.TOKEN, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TOKEN-1");
  }

  @Test
  void serversThatNeedTheFirstKeyTogetherGetTheSame() throws Exception {
    try (var servers = Executors.newFixedThreadPool(6)) {
      var starts =
          Stream.generate(
                  () ->
                      (Callable<String>)
                          () -> new KeyRing(ring(Suite.SM)).mark(KeyPurpose.WATERMARK, "a"))
              .limit(6);
      assertThat(
              servers.invokeAll(starts.toList()).stream().map(done -> done.resultNow()).distinct())
          .hasSize(1);
    }
  }

  @Test
  @Requirement("001-6.4.3.E.2-4")
  void aKeyIsRandomForEachInstallation() {
    var elsewhere = TestPlatform.fresh();
    var there =
        new KeyRing(new Ring(elsewhere.jdbi(), elsewhere.scopes(), MASTER, Suite.SM, clock));
    assertThat(there.mark(KeyPurpose.TOKEN, "a")).isNotEqualTo(keys.mark(KeyPurpose.TOKEN, "a"));
  }

  @Test
  void aProcessOfItsOwnOpensWhatTheServersSealed() {
    var own = KeyRing.over(platform.jdbi(), platform.scopes(), MASTER);
    var sealed = keys.encrypt(PLAIN, "table/1");
    assertThat(own.decrypt(sealed, "table/1").orElseThrow()).isEqualTo(PLAIN);
    assertThat(own.decrypt(sealed, "table/2")).isEmpty();
  }
}
