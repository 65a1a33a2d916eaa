package org.linli.whole.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.SealedColumn;
import org.linli.keys.control.RingForTests;
import org.linli.testing.TestPlatform;

class OpenedColumnsTest {

  private final KeyRing keys = RingForTests.over(TestPlatform.shared());
  private final OpenedColumns opened =
      new OpenedColumns(
          keys,
          List.of(
              new SealedColumn(
                  "paper", "secret", List.of("id"), true, row -> "paper " + row.get("id")),
              new SealedColumn(
                  "person",
                  "name",
                  List.of("id"),
                  true,
                  true,
                  true,
                  row -> "name " + row.get("id")),
              new SealedColumn("signing", "secret", List.of("id"), true, false, row -> "y"),
              SealedColumn.of("account_thing", "secret", List.of("id"), row -> "x")));

  @Test
  void onlyColumnsOfCommunitiesAreOpenedAndNoKeyThatSigns() {
    assertThat(opened.names()).containsExactlyInAnyOrder("paper.secret", "person.name");
  }

  @Test
  void aValueIsOpenedByWhereItStands() {
    var plain = "私钥".getBytes(StandardCharsets.UTF_8);
    var sealed = keys.encrypt(plain, "paper 7");
    assertThat(Base64.getDecoder().decode(opened.open("paper", "secret", Map.of("id", 7), sealed)))
        .isEqualTo(plain);
  }

  @Test
  void whatDoesNotOpenLeavesAsItIsAndBreaksNothing() {
    var sealed = keys.encrypt(new byte[] {1}, "paper 7");
    assertThat(opened.open("paper", "secret", Map.of("id", 8), sealed)).isEqualTo(sealed);
  }

  @Test
  void aPersonalTextLeavesAsATextWhetherItLayEncryptedOrInClear() {
    var sealed = keys.encrypt("小雨".getBytes(StandardCharsets.UTF_8), "name 7");
    assertThat(opened.open("person", "name", Map.of("id", 7), sealed)).isEqualTo("小雨");
    assertThat(opened.open("person", "name", Map.of("id", 7), "小明")).isEqualTo("小明");
  }
}
