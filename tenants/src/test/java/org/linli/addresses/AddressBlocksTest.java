package org.linli.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.addresses.boundary.AddressBlocked;
import org.linli.addresses.boundary.AddressBlocks;
import org.linli.addresses.boundary.AddressBlocksChanged;
import org.linli.addresses.boundary.AddressGuard;
import org.linli.addresses.entity.AddressBlock;
import org.linli.testing.TestPlatform;

class AddressBlocksTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final List<Object> announced = new ArrayList<>();
  private final AddressBlocks blocks =
      new AddressBlocks(platform.jdbi(), platform.scopes(), this::tell);
  private Duration ahead = Duration.ZERO;
  private final InstantSource clock = () -> Instant.now().plus(ahead);
  private final AddressGuard guard = new AddressGuard(platform.jdbi(), platform.scopes(), clock);
  private final AddressGuard otherNode =
      new AddressGuard(platform.jdbi(), platform.scopes(), clock);
  private final Caller keeper =
      platform
          .caller(Tier.PLATFORM, null, null, null, "addresses:read", "addresses:write")
          .from("10.9.0.1", Locale.ENGLISH);

  private void tell(Object event) {
    announced.add(event);
    guard.changed((AddressBlocksChanged) event);
  }

  @AfterEach
  void openToAll() {
    platform.owner().useHandle(handle -> handle.execute("delete from address_block"));
  }

  private UUID block(String range, Instant until) {
    return platform.as(keeper, () -> blocks.block(range, " scanned our doors ", until));
  }

  private List<AddressBlock> list() {
    return platform.as(keeper, blocks::list);
  }

  private void shut(AddressGuard at, String address) {
    assertThatThrownBy(() -> at.check(address)).as(address).isInstanceOf(AddressBlocked.class);
  }

  private void open(AddressGuard at, String address) {
    assertThatCode(() -> at.check(address)).as(address).doesNotThrowAnyException();
  }

  @Test
  void aBlockedAddressIsShutOutAtOnceAndAnOpenedOneComesInAtOnce() {
    open(guard, "10.3.0.7");
    var id = block("10.3.0.7", null);
    shut(guard, "10.3.0.7");
    open(guard, "10.3.0.8");
    open(guard, null);
    assertThat(list())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.range()).hasToString("10.3.0.7");
              assertThat(row.reason()).isEqualTo("scanned our doors");
              assertThat(row.by()).isEqualTo(keeper.displayName());
              assertThat(row.until()).isNull();
            });
    platform.as(
        keeper,
        () -> {
          blocks.open(id);
          return null;
        });
    open(guard, "10.3.0.7");
    assertThat(announced).hasSize(2);
    assertThatThrownBy(
            () ->
                platform.as(
                    keeper,
                    () -> {
                      blocks.open(id);
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anotherNodeKnowsOfItWithinSeconds() {
    open(otherNode, "10.4.1.1");
    block("10.4.0.0/16", null);
    open(otherNode, "10.4.1.1");
    ahead = Duration.ofSeconds(3);
    shut(otherNode, "10.4.1.1");
  }

  @Test
  void aBlockEndsWithItsTimeAndLeavesTheList() {
    block("10.5.0.7", Instant.now().plusSeconds(3600));
    shut(guard, "10.5.0.7");
    ahead = Duration.ofHours(1);
    open(guard, "10.5.0.7");
    platform
        .owner()
        .useHandle(h -> h.execute("update address_block set until = now() - interval '1 second'"));
    assertThat(list()).isEmpty();
    block("10.5.0.7", null);
    assertThat(list()).hasSize(1);
  }

  @Test
  void nobodyLocksTheOwnDoorBlocksTwiceOrInThePast() {
    assertThatThrownBy(() -> block("10.9.0.0/24", null))
        .isInstanceOfSatisfying(
            Invalid.class, refused -> assertThat(refused.arguments()).contains("own-address"));
    assertThatThrownBy(() -> block("10.6.0.1", Instant.now().minusSeconds(1)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> platform.as(keeper, () -> blocks.block("10.6.0.1", " ", null)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> platform.as(keeper, () -> blocks.block("10.6.0.1", "x".repeat(401), null)))
        .isInstanceOf(Invalid.class);
    block("10.6.0.1", null);
    assertThatThrownBy(() -> block("10.6.0.1/32", null)).isInstanceOf(Conflict.class);
    assertThat(list()).hasSize(1);
  }
}
