package org.linli.abuse.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.abuse.entity.Means;
import org.linli.access.entity.Credential;
import org.linli.testing.TestPlatform;

/** Which of an account's tokens, keys and certificates the evidence names. */
class MeansTableTest {

  private static final Credential GONE =
      new Credential(Credential.Kind.TOKEN, UUID.randomUUID().toString());

  private static List<Means> of(List<Use> evidence) {
    return TestPlatform.shared().owner().withHandle(handle -> MeansTable.of(handle, evidence));
  }

  private static List<Use> evidence(int with, int without, Credential by) {
    var uses = new ArrayList<Use>();
    for (int number = 0; number < with; number++) {
      uses.add(Uses.by(by.toString(), Uses.missing(number)));
    }
    for (int number = 0; number < without; number++) {
      uses.add(Uses.missing(100 + number));
    }
    return uses;
  }

  @ParameterizedTest
  @CsvSource({"50,0,1", "10,40,1", "9,41,0", "1,0,1", "0,30,0"})
  void aFifthOfTheEvidenceNamesIt(int with, int without, int named) {
    assertThat(of(evidence(with, without, GONE))).hasSize(named);
  }

  @Test
  void noEvidenceNamesNothing() {
    assertThat(of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN,00000000-0000-7000-8000-000000000001",
    "KEY,00000000-0000-7000-8000-000000000001",
    "VISIT,00000000-0000-7000-8000-000000000001",
    "SIGNATURE,cert-that-is-gone"
  })
  void whatIsGoneIsCalledByItsId(Credential.Kind kind, String id) {
    assertThat(of(evidence(5, 0, new Credential(kind, id))))
        .containsExactly(new Means(kind, id, id));
  }

  @Test
  void theColumnKeepsWhatItWasGiven() {
    var means =
        List.of(
            new Means(Credential.Kind.KEY, "1", "大屏 · \"main\""),
            new Means(Credential.Kind.SIGNATURE, "k-1", "Fire"));
    assertThat(MeansTable.read(MeansTable.written(means))).isEqualTo(means);
    assertThat(MeansTable.read("[]")).isEmpty();
  }

  @Test
  void theSameOneStandsOnce() {
    var one = new Means(Credential.Kind.KEY, "1", "before");
    var renamed = new Means(Credential.Kind.KEY, "1", "after");
    var other = new Means(Credential.Kind.TOKEN, "1", "other");
    assertThat(MeansTable.joined(List.of(one), List.of(renamed, other)))
        .containsExactly(one, other);
  }

  @Test
  void whatALogKeepsIsReadBack() {
    for (var kind : Credential.Kind.values()) {
      var credential = new Credential(kind, "a:b");
      assertThat(Credential.of(credential.toString())).isEqualTo(credential);
    }
  }
}
