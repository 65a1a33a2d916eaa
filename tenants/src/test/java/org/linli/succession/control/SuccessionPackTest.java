package org.linli.succession.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.OperationMode;

class SuccessionPackTest {

  private static String delivered() throws IOException {
    try (var stream =
        SuccessionPack.class.getClassLoader().getResourceAsStream(SuccessionPack.FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SuccessionPack read(String text) {
    return SuccessionPack.checked(
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "succession.yaml",
            SuccessionPack.class));
  }

  @Test
  void thePastStaysAndTheLivingIsCarriedOver() throws IOException {
    var pack = read(delivered());
    assertThat(pack.stay().stream().flatMap(one -> one.tables().stream()))
        .contains("audit_entry", "reading", "collection_seal", "document_paper");
    assertThat(pack.carried("place")).isPresent();
    assertThat(pack.carried("consent")).isPresent();
    assertThat(pack.carried("audit_entry")).isEmpty();
  }

  /** Whoever could sign in before the rows are there would find an empty community. */
  @Test
  void peopleAreGivenOverAfterDevicesAndBeforeTheirWorkWakesUp() throws IOException {
    assertThat(read(delivered()).move())
        .extracting(SuccessionPack.Moved::table)
        .containsSubsequence("device_credential", "account", "process_timer", "due_work");
  }

  @ParameterizedTest
  @CsvSource({
    "table: place, table: device",
    "table: place, table: Place",
    "table: place, table: place;drop",
    "rename: code, renames: code",
    "rename: code, rename: code or 1=1",
    "touch: changed_at, touch: now()",
    "'columns: [alarms_open, alarms_critical, alarms_total]', 'columns: []'",
    "work: matter-board, work: Board; drop",
    "version: 1, edition: 1"
  })
  void whatBreaksItsFormStopsTheStart(String right, String wrong) throws IOException {
    var broken = delivered().replace(right, wrong);
    assertThat(broken).isNotEqualTo(delivered());
    assertThatThrownBy(() -> read(broken)).isInstanceOf(PackFault.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GOVERNMENT,GOVERNMENT,false",
    "GOVERNMENT,PPP,true",
    "GOVERNMENT,ENTERPRISE,true",
    "PPP,ENTERPRISE,true",
    "PPP,GOVERNMENT,false",
    "ENTERPRISE,GOVERNMENT,false",
    "ENTERPRISE,PPP,false",
    "ENTERPRISE,ENTERPRISE,false"
  })
  void aModeThatOpensMoreIsWeaker(OperationMode from, OperationMode into, boolean weaker) {
    assertThat(Hindrances.isWeaker(from, into)).isEqualTo(weaker);
  }

  @Test
  void aContextNamesTheRowsColumns() {
    var sealed = new SuccessionPack.Sealed("sealed", "paper {tenant_id} {id}");
    assertThat(Sealing.context(sealed, column -> column.equals("id") ? "$1" : "t"))
        .isEqualTo("paper t $1");
  }
}
