package org.linli.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.exchange.boundary.FilePart;
import org.linli.exports.boundary.Marking;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** What the signed text under a file says, and what it can be trusted for. */
class FileManifestTest {

  private static final KeyRing KEYS = RingForTests.over(TestPlatform.shared());
  private static final String SM3 = "b".repeat(64);

  private final Orders orders = new Orders();

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "1 2 3,true",
    "'',false",
    "2 3,false",
    "1 3,false",
    "1 1 2,false",
    "2 1,false",
    "0 1,false"
  })
  void aFileIsWholeWhenNoPartIsMissingAndNoneIsThereTwice(String numbers, boolean whole) {
    var parts =
        Arrays.stream(numbers.split(" "))
            .filter(number -> !number.isEmpty())
            .map(number -> Orders.part(Integer.parseInt(number), 1, null))
            .toList();
    assertThat(FileManifest.isWhole(parts)).isEqualTo(whole);
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void itNamesWhatWasAskedForWhomAndEachPartByItsDigest() throws IOException {
    orders.filters = List.of("state eq OPEN", "severity in MAJOR,MINOR");
    orders.consumer = UUID.randomUUID();
    orders.organisation = "dept-1";
    orders.since = orders.at(Orders.AT.minusSeconds(60));
    var order = orders.made();
    var parts = List.of(Orders.part(1, 3, SM3), Orders.part(2, 4, SM3));
    var told = told(order, parts);
    assertThat(told.path("file").asText()).isEqualTo(order.id().toString());
    assertThat(told.path("tenant").asText()).isEqualTo(Orders.TENANT.value());
    assertThat(told.path("purpose").asText()).isEqualTo("EMERGENCY");
    assertThat(told.path("fields")).extracting(JsonNode::asText).containsExactly("case", "title");
    assertThat(told.path("filters"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(order.filters());
    assertThat(told.path("since").asText()).isEqualTo(order.since());
    assertThat(told.path("watermark").asText()).isEqualTo(Marking.shown(order.mark()));
    assertThat(told.at("/recipient/name").asText()).isEqualTo("Fire command");
    assertThat(told.at("/recipient/organisation").asText()).isEqualTo("dept-1");
    assertThat(told.at("/recipient/consumer").asText()).isEqualTo(order.consumer().toString());
    assertThat(told.path("rows").asLong()).as("of all parts").isEqualTo(7);
    assertThat(told.path("bytes").asLong()).isEqualTo(700);
    assertThat(told.path("parts")).hasSize(2);
    assertThat(told.at("/parts/1/number").asInt()).isEqualTo(2);
    assertThat(told.at("/parts/1/sha-256").asText()).isEqualTo(parts.getLast().sha256());
    assertThat(told.at("/parts/1/sm3").asText()).isEqualTo(SM3);
    assertThat(told.at("/parts/1/withheld").asInt()).as("what was held back is told").isOne();
    assertThat(told.at("/parts/1/transfer").asText())
        .isEqualTo(parts.getLast().transfer().toString());
    assertThat(told.at("/parts/1/basis").asText()).isEqualTo("GOVERNMENT/cases");
  }

  @Test
  void aPersonsWholeFileNamesNoConsumerNoOrganisationAndNoBeginning() throws IOException {
    var told = told(orders.made(), List.of(Orders.part(1, 0, null)));
    assertThat(told.at("/recipient/consumer").isNull()).isTrue();
    assertThat(told.at("/recipient/organisation").isNull()).isTrue();
    assertThat(told.path("since").isNull()).isTrue();
    assertThat(told.path("rows").asInt()).isZero();
    assertThat(told.at("/parts/0").has("sm3")).as("where nobody makes one").isFalse();
  }

  @Test
  @Requirement("003-3.2.3.3.4")
  void theNextFileBeginsInTheOrderOfChangeEvenAfterASortedOne() {
    var plain = orders.made();
    var mark = FileManifest.next(plain);
    assertThat(Position.of(plain.next().after(mark)).value()).isEqualTo(Orders.AT.toString());
    orders.sort = "-number";
    var sorted = orders.made();
    assertThat(FileManifest.next(sorted)).isEqualTo(mark);
    assertThatThrownBy(() -> Position.of(sorted.next().after(mark)))
        .as("a sorted file cannot go on from there")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theMarkOfAFileIsNoneOfAnotherQuestion() {
    var mark = FileManifest.next(orders.made());
    orders.filters = List.of("state eq OPEN");
    var narrower = orders.made();
    assertThatThrownBy(() -> Position.of(narrower.next().after(mark))).isInstanceOf(Invalid.class);
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void theSignatureIsByTheVeryKeyThatTheTextNames() throws IOException {
    var order = orders.made();
    var sealed = FileManifest.of(KEYS, order, List.of(Orders.part(1, 1, SM3)), Orders.AT);
    var bytes = sealed.text().getBytes(StandardCharsets.UTF_8);
    assertThat(KEYS.signed(sealed.signature(), bytes)).isTrue();
    var handedOut = FileManifest.told(KEYS, sealed);
    var told = new ObjectMapper().readTree(handedOut.text());
    assertThat(handedOut.text()).as("byte for byte").isEqualTo(sealed.text());
    assertThat(told.path("keyid").asText()).isEqualTo(handedOut.key());
    assertThat(told.path("alg").asText()).isEqualTo(handedOut.algorithm());
    assertThat(handedOut.signature()[0]).as("a sequence in ASN.1").isEqualTo((byte) 0x30);
    bytes[bytes.length / 3] ^= 1;
    assertThat(KEYS.signed(sealed.signature(), bytes)).isFalse();
  }

  @Test
  void aSignatureOfAKeyThatNobodyKnowsIsNotHandedOut() {
    var sealed = new FileTable.Sealed("{}", "999999:AAAA");
    assertThatThrownBy(() -> FileManifest.told(KEYS, sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("999999");
  }

  private static JsonNode told(FileOrder order, List<FilePart> parts) throws IOException {
    var sealed = FileManifest.of(KEYS, order, parts, Orders.AT);
    assertThat(sealed.text()).endsWith("}\n");
    return new ObjectMapper().readTree(sealed.text());
  }
}
