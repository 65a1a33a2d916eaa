package org.linli.courier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;

/** Answers as web servers write them, and as nobody should, without a network. */
class AnswerTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void anAnswerInVeryManySmallPiecesIsOneAnswer() throws IOException {
    var pieces = "1\r\nx\r\n".repeat(20_000);
    var answer = read(OK + "Transfer-Encoding: chunked\r\n\r\n" + pieces + "0\r\n\r\n", 20_000);
    assertThat(text(answer)).isEqualTo("x".repeat(20_000));
  }

  @ParameterizedTest
  @CsvSource({
    "'A\r\n0123456789\r\n0\r\n\r\n', 0123456789",
    "'a \r\n0123456789\r\n00\r\n\r\n', 0123456789",
    "'3;note=\"a;b\"\r\nabc\r\n0\r\nTrailer: x\r\n\r\n', abc",
    "'0\r\n\r\n', ''"
  })
  void piecesAreReadHoweverTheirLengthIsWritten(String pieces, String content) throws IOException {
    assertThat(text(read(OK + "transfer-encoding: CHUNKED\r\n\r\n" + pieces, 100)))
        .isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ffffffff\r\nabc",
        "-1\r\nabc",
        "fffffffff\r\nabc",
        "\r\nabc",
        "3\r\nab",
        "3\r\nabc\r\n",
        "6\r\nabcdef\r\n6\r\nabcdef\r\n0\r\n\r\n"
      })
  void piecesThatAreCutOffTooManyOrOfNoLengthAreNoAnswer(String pieces) {
    assertBroken(OK + "Transfer-Encoding: chunked\r\n\r\n" + pieces, 10);
  }

  @Test
  void theLineOfAPieceHasAnEndAsTheHeadHas() {
    assertBroken(OK + "Transfer-Encoding: chunked\r\n\r\n3;" + "x".repeat(300) + "\r\nabc", 10);
    assertBroken(OK + "X: y\r\n".repeat(3_000) + "\r\n", 10);
    assertBroken("HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000) + OK + "\r\n", 10);
  }

  @Test
  void asMuchAsWasAskedForIsTakenAndNotAByteMore() throws IOException {
    for (var head : List.of("Content-Length: 4\r\n\r\n", "\r\n")) {
      assertThat(text(read(OK + head + "four", 4))).isEqualTo("four");
      assertBroken(OK + head + "four", 3);
    }
  }

  @Test
  void whatWasNotAskedForIsNotRead() throws IOException {
    var in = new ByteArrayInputStream((OK + "\r\n" + "much more").getBytes());
    assertThat(Answer.read(in, 0).content()).isEmpty();
    assertThat(in.readAllBytes()).asString().isEqualTo("much more");
    assertThat(read("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n", 9).content()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'content-TYPE:text/plain\r\n', text/plain",
    "'Content-Type:   application/json; charset=utf-8  \r\n', 'application/json; charset=utf-8'",
    "'Content-Type : text/plain\r\n', ''",
    "'no colon at all\r\n: nameless\r\n', ''"
  })
  void headersAreReadByTheirNamesInAnyCase(String headers, String type) throws IOException {
    assertThat(read(OK + headers + "\r\n", 10).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"five", "", "5, 5", "99999999999", "+-5"})
  void aLengthThatIsNoneIsNoAnswer(String length) {
    assertBroken(OK + "Content-Length: " + length + "\r\n\r\nabcde", 10);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new TimeoutException(), "timeout"),
        Arguments.of(new SocketTimeoutException(), "timeout"),
        Arguments.of(new ConnectException(), "not-reached"),
        Arguments.of(new SSLHandshakeException("no"), "tls"),
        Arguments.of(new SocketException("reset"), "broken-off"),
        Arguments.of(new IllegalStateException(), "broken-off"),
        Arguments.of(new Invalid("endpoint", "endpoint-inside"), "endpoint-inside"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whyAWayDidNotGetThroughIsOneWordHoweverDeepItLies(Throwable fault, String word) {
    assertThat(Faults.word(fault)).isEqualTo(word);
    var wrapped = new CompletionException(new CompletionException(fault));
    assertThat(Faults.word(wrapped)).isEqualTo(word);
  }

  @Test
  void aFaultWithoutACauseIsToldAsOneToo() {
    assertThat(Faults.word(new CompletionException("no cause", null))).isEqualTo("broken-off");
  }

  private static void assertBroken(String answer, int most) {
    assertThatThrownBy(() -> read(answer, most))
        .isInstanceOfSatisfying(
            IOException.class, fault -> assertThat(Faults.word(fault)).isEqualTo("broken-off"));
  }

  private static Answer read(String answer, int most) throws IOException {
    return Answer.read(
        new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1)), most);
  }

  private static String text(Answer answer) {
    return new String(answer.content(), StandardCharsets.ISO_8859_1);
  }
}
