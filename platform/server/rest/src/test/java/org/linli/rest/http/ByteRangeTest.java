package org.linli.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a content is handed out for which range. */
class ByteRangeTest {

  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3,0123,0-3",
    "bytes=4-,456789,4-9",
    "bytes=-3,789,7-9",
    "bytes=-99,0123456789,0-9",
    "bytes=8-99,89,8-9",
    "bytes=9-9,9,9-9"
  })
  void aRangeIsHandedOutAlone(String range, String wanted, String told) {
    var answer = answer(range, null);
    assertThat(answer.getStatus()).isEqualTo(206);
    assertThat(text(answer)).isEqualTo(wanted);
    assertThat(answer.getHeaderString("Content-Range")).isEqualTo("bytes " + told + "/10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=-", "bytes=0-1,4-5", "rows=1-2", "bytes=a-b", "bytes=1"})
  void whatIsNoRangeOfOursIsAnsweredWithTheWhole(String range) {
    var answer = answer(range, null);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(text(answer)).isEqualTo("0123456789");
    assertThat(answer.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer(null, null).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=5-4", "bytes=-0", "bytes=999999999999999-"})
  void whatLiesBehindTheEndIsRefused(String range) {
    var answer = answer(range, null);
    assertThat(answer.getStatus()).isEqualTo(416);
    assertThat(answer.getHeaderString("Content-Range")).isEqualTo("bytes */10");
  }

  @Test
  void aPartOfSomethingElseIsNotHandedOut() {
    assertThat(answer("bytes=0-3", "\"other\"").getStatus()).isEqualTo(200);
    assertThat(answer("bytes=0-3", "\"digest\"").getStatus()).isEqualTo(206);
    assertThat(answer("bytes=0-3", null).getHeaderString("ETag")).isEqualTo("\"digest\"");
  }

  private static Response answer(String range, String ifRange) {
    return ByteRange.of(range, ifRange, "digest", "text/csv", CONTENT).build();
  }

  private static String text(Response answer) {
    return new String((byte[]) answer.getEntity(), StandardCharsets.US_ASCII);
  }
}
