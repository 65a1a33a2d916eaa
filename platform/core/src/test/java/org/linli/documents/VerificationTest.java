package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.Verdict;
import org.linli.tenancy.entity.CityTime;

/** Anybody, without signing in, asks whether a paper is genuine. */
class VerificationTest {

  private final PaperDesk desk = new PaperDesk();

  /** As the facade's interceptor lets somebody in who is nobody. */
  private <T> T anybody(Callable<T> work) {
    return desk.platform.scopes().asSystem("anonymous", work);
  }

  private Verdict verdict(String code) {
    return anybody(() -> desk.verification.of(code));
  }

  @Test
  void theCodeTellsNumberDayKindAndIssuerAndNothingAboutPersons() {
    var paper = desk.issued();
    var verdict = verdict(paper.code());
    assertThat(verdict.isGood()).isTrue();
    assertThat(verdict.number()).isEqualTo(paper.number());
    assertThat(verdict.issuedOn()).isEqualTo(LocalDate.now(CityTime.ZONE));
    assertThat(verdict.kind().zh()).isEqualTo("居住情况证明");
    assertThat(verdict.organisation()).isEqualTo("成华区某某社区居民委员会");
    assertThat(verdict.toString())
        .doesNotContain("张翀燚", "510108199001011234", "锦绣苑", desk.clerk.displayName());
  }

  @Test
  void aCodeIsUnderstoodAsSomebodyTypesIt() {
    var code = desk.issued().code();
    assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(verdict(" " + code.toLowerCase(Locale.ROOT).replace("-", "")).isGood()).isTrue();
    assertThat(verdict(code.replace('0', 'O').replace('1', 'l')).isGood()).isTrue();
    for (var wrong : new String[] {"", null, "%", "' or 1=1 --", "0000-0000-0000-0000"}) {
      assertThatThrownBy(() -> verdict(wrong)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theIssuedFileIsGenuineAndOneByteOtherwiseIsNot() {
    var paper = desk.issued();
    var pdf = desk.file(paper, FileKind.PDF);
    assertThat(anybody(() -> desk.verification.check(paper.code(), pdf)).isGood()).isTrue();
    var forged = pdf.clone();
    forged[forged.length / 3] ^= 1;
    var verdict = anybody(() -> desk.verification.check(paper.code(), forged));
    assertThat(verdict.file()).isFalse();
    assertThat(verdict.isGood()).isFalse();
    var word = desk.file(paper, FileKind.DOCX);
    assertThat(anybody(() -> desk.verification.check(paper.code(), word)).isGood())
        .as("the Word file proves nothing")
        .isFalse();
    assertThatThrownBy(() -> anybody(() -> desk.verification.check("0000-0000-0000-0000", pdf)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aVoidPaperIsSaidToBeVoid() {
    var paper = desk.issued();
    desk.as(() -> desk.documents.declareVoid(paper.id(), "作废"));
    var verdict = verdict(paper.code());
    assertThat(verdict.state()).isEqualTo(PaperState.VOID);
    assertThat(verdict.voidOn()).isEqualTo(LocalDate.now(CityTime.ZONE));
    assertThat(verdict.isGood()).isFalse();
    var pdf = desk.file(paper, FileKind.PDF);
    var shown = anybody(() -> desk.verification.check(paper.code(), pdf));
    assertThat(shown.file()).isTrue();
    assertThat(shown.isGood()).isFalse();
  }
}
