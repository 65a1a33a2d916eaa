package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.packs.Text;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** What was set beside the packs, as it is read back, and what goes before what. */
class ApiBookTest {

  private static final TestPlatform PLATFORM = TestPlatform.shared();
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

  private final Catalogue catalogue = new Catalogue(PLATFORM.jdbi());
  private final LimitBook limits = new LimitBook(PLATFORM.jdbi());

  @AfterEach
  void asDelivered() {
    PLATFORM
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from api_entry");
              handle.execute("delete from api_limit");
              handle.execute("delete from api_group where id in ('weather', 'rights')");
            });
  }

  private static ApiFacts api(String id, String tag) {
    return new ApiFacts(id, "get", "/x", tag, "x", Set.of(), List.of(), null, null, null);
  }

  private static ApiEntry entry(String id, String group, ApiState state) {
    return new ApiEntry(id, false, group, state, "why", null, null, null, null, AT, "somebody");
  }

  private void put(ApiEntry entry) {
    system(() -> catalogue.put(entry));
  }

  private static void system(Runnable work) {
    PLATFORM
        .scopes()
        .asSystem(
            "apis",
            () -> {
              work.run();
              return null;
            });
  }

  private ApiBook read() {
    return PLATFORM.scopes().asSystem("apis", catalogue::read);
  }

  @Test
  void anInterfaceStandsWhereItWasPutAndElseInTheGroupOfItsTag() {
    put(entry("moved", "rights", ApiState.OPEN));
    put(entry("closed", null, ApiState.CLOSED));
    put(entry("astray", "no-such-group", ApiState.OPEN));
    var book = read();
    assertThat(book.group(api("moved", "cases")).id()).isEqualTo("rights");
    assertThat(book.group(api("closed", "cases")).id()).isEqualTo("community");
    assertThat(book.group(api("untouched", "cases")).id()).isEqualTo("community");
    assertThat(book.group(api("astray", "cases")).id())
        .as("the group it was put into is gone")
        .isEqualTo("community");
    assertThat(book.state("closed")).isEqualTo(ApiState.CLOSED);
    assertThat(book.state("untouched")).isEqualTo(ApiState.OPEN);
  }

  /** Neither from an open group into a shut one nor the other way: both have to allow it. */
  @ParameterizedTest
  @CsvSource({
    "cases,,true",
    "cases,rights,true",
    "cases,administration,false",
    "accounts,,false",
    "accounts,community,false",
    "never-heard-of,community,false"
  })
  @Requirement("004-S7c")
  void onlyWhatBothGroupsAllowIsForApplications(String tag, String put, boolean grantable) {
    put(entry("one", put, ApiState.OPEN));
    assertThat(read().isGrantable(api("one", tag))).isEqualTo(grantable);
  }

  @Test
  @Requirement("004-S7b")
  void aRenamedGroupKeepsWhatItIsAndAnAddedOneStandsBehind() {
    system(() -> catalogue.name("rights", new Text("权利", "Rights"), AT, "somebody"));
    system(() -> catalogue.name("weather", new Text("天气", "Weather"), AT, "somebody"));
    var book = read();
    assertThat(book.groups().get("rights"))
        .matches(group -> group.name().en().equals("Rights"))
        .matches(group -> group.tags().contains("contracts") && group.grantable());
    assertThat(List.copyOf(book.groups().keySet())).endsWith("weather");
    assertThat(book.groups().get("weather").tags()).isEmpty();
    system(() -> catalogue.name("weather", new Text("气象", "Climate"), AT, "somebody"));
    assertThat(read().groups().get("weather").name()).isEqualTo(new Text("气象", "Climate"));
  }

  @ParameterizedTest
  @EnumSource
  @Requirement("000-8.2.e-3")
  void theOwnLimitGoesBeforeThatOfTheKindAndThatBeforeThePack(LimitKind kind) {
    var pack = LimitPack.DELIVERED.limits().get(kind);
    var forAll = new Limit(7, 8, null);
    var own = new Limit(3, 4, 5L);
    assertThat(read().limit(kind, "x")).isEqualTo(pack);
    system(() -> limits.put(new LimitKey(kind, ""), forAll, AT, "somebody"));
    system(() -> limits.put(new LimitKey(kind, "x"), own, AT, "somebody"));
    var book = read();
    assertThat(book.limit(kind, "x")).isEqualTo(own);
    assertThat(book.limit(kind, "y")).isEqualTo(forAll);
    for (var other : LimitKind.values()) {
      if (other != kind) {
        assertThat(book.limit(other, "x")).isEqualTo(LimitPack.DELIVERED.limits().get(other));
      }
    }
    system(() -> limits.remove(new LimitKey(kind, "x")));
    assertThat(read().limit(kind, "x")).isEqualTo(forAll);
  }

  @Test
  void beforeAnythingIsReadTheDeliveredHolds() {
    assertThat(ApiBook.DELIVERED.entries()).isEmpty();
    assertThat(ApiBook.DELIVERED.limits()).isEqualTo(Map.of());
    assertThat(ApiBook.DELIVERED.groups().keySet()).contains("community", "other");
  }
}
